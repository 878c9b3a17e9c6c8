-- What people wrote: beliefs, edits of cards, reviews, launches. The position is the item's number for people, and is
-- never given twice.
CREATE TABLE written (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    stored TEXT NOT NULL
) STRICT;

CREATE INDEX written_by_kind ON written (kind, position);
