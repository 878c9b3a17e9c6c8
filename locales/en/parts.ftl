# The parts of a card that are composed of its claims.
