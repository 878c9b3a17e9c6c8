-- What a project knows besides its tables. JSON columns hold stored forms that name their version.
CREATE TABLE head (
    name TEXT PRIMARY KEY,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE stage (
    name TEXT PRIMARY KEY,
    key TEXT NOT NULL,
    artefact TEXT NOT NULL
) STRICT;

CREATE TABLE import (
    source TEXT NOT NULL,
    id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    stored TEXT NOT NULL,
    PRIMARY KEY (source, id)
) STRICT;

CREATE TABLE build (
    number INTEGER PRIMARY KEY,
    built_at TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    report TEXT NOT NULL
) STRICT;
