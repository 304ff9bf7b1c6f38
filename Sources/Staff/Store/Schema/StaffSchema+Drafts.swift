/// staff-5: what the city wrote for shared records and did not share yet.
extension StaffSchema {
    /// `text` is sealed under the city's own key: nobody has screened it yet. `base` says what it was made
    /// from, and is of what is shared. `due_seconds`: when an approved draft leaves, for whom, and with which
    /// reason (sealed); `missed_seconds`: since when one waits that could not leave then.
    static let drafts = """
        CREATE TABLE drafts (
            subject TEXT PRIMARY KEY CHECK (length(subject) BETWEEN 1 AND 200),
            kind TEXT NOT NULL,
            sharing_since INTEGER CHECK (sharing_since >= 0),
            due_seconds INTEGER,
            due_account TEXT,
            due_post TEXT,
            due_reason BLOB,
            missed_seconds INTEGER
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE draft_parts (
            id INTEGER PRIMARY KEY,
            subject TEXT NOT NULL REFERENCES drafts (subject),
            part TEXT NOT NULL CHECK (length(part) BETWEEN 1 AND 200),
            revision INTEGER NOT NULL CHECK (revision > 0),
            open INTEGER NOT NULL CHECK (open IN (0, 1)),
            text BLOB NOT NULL,
            base TEXT,
            account TEXT NOT NULL,
            post TEXT,
            entered_seconds INTEGER NOT NULL,
            UNIQUE (subject, part, revision)
        ) STRICT;
        """
}
