# What the checks of personas say.
