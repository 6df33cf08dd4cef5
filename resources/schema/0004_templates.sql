-- A template of the office as it was added: never edited; a newer one of the same name has the next version, and the old
-- one stays because documents name it. body: name, letter, language, version, causes, review, file, SHA-256 of the content,
-- and when it was removed from the list.
CREATE TABLE template (
    id INTEGER PRIMARY KEY,
    added TEXT NOT NULL,
    added_by TEXT NOT NULL,
    body TEXT NOT NULL,
    content BYTEA NOT NULL
);
