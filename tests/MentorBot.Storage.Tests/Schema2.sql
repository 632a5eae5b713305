-- A store of schema 2 with a row of each kind, as that version wrote it. Never changed.
PRAGMA application_id = 1296191316;
PRAGMA user_version = 2;
CREATE TABLE aggregates (number INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL, document BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX aggregates_key ON aggregates (id, kind);
CREATE TABLE accounts (account TEXT PRIMARY KEY, learner TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX accounts_learner ON accounts (learner);
CREATE TABLE deliveries (id TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX deliveries_at ON deliveries (at);
CREATE TABLE due (
    kind TEXT NOT NULL, id TEXT NOT NULL, owner TEXT NOT NULL, at INTEGER NOT NULL, attempt INTEGER NOT NULL, held INTEGER NOT NULL,
    ready INTEGER NOT NULL, document BLOB NOT NULL, PRIMARY KEY (kind, id)) STRICT, WITHOUT ROWID;
CREATE INDEX due_ready ON due (ready);
CREATE INDEX due_owner ON due (owner);
CREATE TABLE logs (number INTEGER PRIMARY KEY, log TEXT NOT NULL, owner TEXT NOT NULL, at INTEGER NOT NULL, document BLOB NOT NULL) STRICT;
CREATE INDEX logs_log ON logs (log, at);
CREATE INDEX logs_owner ON logs (owner, log, at);
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL, owner TEXT NOT NULL, account TEXT NOT NULL,
    platform TEXT NOT NULL, community TEXT NOT NULL, room TEXT NOT NULL, thread TEXT NOT NULL,
    until INTEGER NOT NULL, at INTEGER NOT NULL, attempts INTEGER NOT NULL, document BLOB NOT NULL) STRICT;
ALTER TABLE deliveries ADD COLUMN owner TEXT NOT NULL DEFAULT '';
CREATE INDEX deliveries_owner ON deliveries (owner) WHERE owner <> '';
CREATE TABLE erased (mark TEXT NOT NULL, at INTEGER NOT NULL, receipt TEXT NOT NULL, PRIMARY KEY (mark, at, receipt)) STRICT, WITHOUT ROWID;
INSERT INTO aggregates (id, kind, version, document) VALUES ('ann', 'learner', 3, CAST('{"text":"plan"}' AS BLOB));
INSERT INTO accounts VALUES ('discord:1', 'ann'), ('telegram:2', 'ann');
INSERT INTO deliveries VALUES ('telegram:7:1', 1772355600000, '');
INSERT INTO due VALUES ('week', '1', 'ann', 1772355600000, 2, 0, 1772355600000, CAST('{"text":"monday"}' AS BLOB));
INSERT INTO logs (log, owner, at, document) VALUES ('reviews', 'ann', 1772355600000, CAST('{"text":"good"}' AS BLOB));
INSERT INTO outbox VALUES (41, 1, 'ann', 'discord:1', 'discord', '', '1', '', 1772359200000, 1772355600000, 1, CAST('{"text":"study"}' AS BLOB));
