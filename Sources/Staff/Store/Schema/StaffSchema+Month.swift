/// staff-3: what happens around a Help Day, from the forecasts to the thanks.
extension StaffSchema {
    /// Every typed text is sealed under the key of the person it is about. Times are minutes since
    /// midnight on the wall in Japan; `entered_seconds` is when the row was written or last changed.
    static let month = """
        ALTER TABLE help_day_results ADD COLUMN arrived_minutes INTEGER
            CHECK (arrived_minutes BETWEEN 0 AND 2159);
        ALTER TABLE help_day_results ADD COLUMN work_kind INTEGER
            CHECK (work_kind BETWEEN 1 AND 12);
        ALTER TABLE help_day_results ADD COLUMN work BLOB;
        -- By whom: a file, a departure that was entered, or lights-out for those not listed.
        ALTER TABLE help_day_results ADD COLUMN source TEXT NOT NULL DEFAULT 'file'
            CHECK (source IN ('file', 'departure', 'lights_out', 'exemption'));
        CREATE INDEX help_day_results_by_section ON help_day_results (section_id, day);

        -- A day that is closed takes no more entries until it is opened again.
        CREATE TABLE closed_days (
            day TEXT PRIMARY KEY,
            closed_seconds INTEGER NOT NULL,
            post TEXT NOT NULL
        ) STRICT;

        -- Why a closed day was opened, sealed under the city's own key; the journal itself holds no
        -- typed text.
        CREATE TABLE reopened_days (
            id INTEGER PRIMARY KEY,
            day TEXT NOT NULL,
            reason BLOB NOT NULL,
            post TEXT NOT NULL,
            entered_seconds INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX reopened_days_by_day ON reopened_days (day);
        CREATE TABLE forecasts (
            staff_id INTEGER NOT NULL REFERENCES staff (id),
            day TEXT NOT NULL,
            occasion TEXT NOT NULL CHECK (occasion IN ('week', 'eve')),
            section_id INTEGER NOT NULL REFERENCES sections (id),
            outlook TEXT NOT NULL CHECK (outlook IN ('can_leave', 'hard', 'exempt')),
            over_minutes INTEGER NOT NULL DEFAULT 0 CHECK (over_minutes BETWEEN 0 AND 1440),
            room_minutes INTEGER NOT NULL DEFAULT 0 CHECK (room_minutes BETWEEN 0 AND 1440),
            work_kind INTEGER CHECK (work_kind BETWEEN 1 AND 12),
            work BLOB,
            entered_seconds INTEGER NOT NULL,
            PRIMARY KEY (staff_id, day, occasion),
            CHECK (outlook = 'can_leave' OR room_minutes = 0),
            CHECK (outlook = 'hard' OR over_minutes = 0)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX forecasts_by_day ON forecasts (day, occasion, section_id);

        CREATE TABLE exemptions (
            staff_id INTEGER NOT NULL REFERENCES staff (id),
            day TEXT NOT NULL,
            section_id INTEGER NOT NULL REFERENCES sections (id),
            reason BLOB NOT NULL,
            immovable BLOB NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('requested', 'approved', 'refused')),
            requested_seconds INTEGER NOT NULL,
            decided_seconds INTEGER,
            decided_post TEXT,
            PRIMARY KEY (staff_id, day)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX exemptions_by_day ON exemptions (day, section_id);

        CREATE TABLE help (
            id INTEGER PRIMARY KEY,
            day TEXT NOT NULL,
            helper_id INTEGER NOT NULL REFERENCES staff (id),
            helped_id INTEGER NOT NULL REFERENCES staff (id),
            helper_section_id INTEGER NOT NULL REFERENCES sections (id),
            helped_section_id INTEGER NOT NULL REFERENCES sections (id),
            minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
            reach TEXT NOT NULL CHECK (reach IN ('within', 'across')),
            state TEXT NOT NULL CHECK (state IN ('proposed', 'accepted', 'ordered', 'declined')),
            -- Codes of the reasons, never words about a person.
            reasons TEXT NOT NULL DEFAULT '',
            decided_post TEXT,
            entered_seconds INTEGER NOT NULL,
            UNIQUE (day, helper_id, helped_id),
            CHECK (helper_id <> helped_id)
        ) STRICT;

        CREATE INDEX help_by_helper ON help (helper_id, day);
        -- Which 課 there are on a day is asked with almost every act.
        CREATE INDEX assignments_of_managers ON assignments (section_id, from_day, until_day)
            WHERE role = 'manager';
        -- Lights-out of a 課: the time it happened, and when it was entered.
        CREATE TABLE lights_out (
            day TEXT NOT NULL,
            section_id INTEGER NOT NULL REFERENCES sections (id),
            out_minutes INTEGER NOT NULL CHECK (out_minutes BETWEEN 0 AND 2159),
            entered_seconds INTEGER NOT NULL,
            entered_later INTEGER NOT NULL CHECK (entered_later IN (0, 1)),
            post TEXT NOT NULL,
            PRIMARY KEY (day, section_id)
        ) STRICT, WITHOUT ROWID;

        -- Who was still here at lights-out; those who are not listed had left.
        CREATE TABLE still_here (
            day TEXT NOT NULL,
            section_id INTEGER NOT NULL,
            staff_id INTEGER NOT NULL REFERENCES staff (id),
            PRIMARY KEY (day, section_id, staff_id),
            FOREIGN KEY (day, section_id) REFERENCES lights_out (day, section_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE thanks (
            id INTEGER PRIMARY KEY,
            day TEXT NOT NULL,
            from_id INTEGER NOT NULL REFERENCES staff (id),
            to_id INTEGER NOT NULL REFERENCES staff (id),
            words BLOB NOT NULL,
            entered_seconds INTEGER NOT NULL,
            UNIQUE (day, from_id, to_id)
        ) STRICT;
        CREATE INDEX thanks_by_receiver ON thanks (to_id, day);

        -- 係内ミーティング of a month. What was written is sealed under the city's own key; themes and
        -- joint sections are numbers, separated by commas.
        CREATE TABLE section_meetings (
            section_id INTEGER NOT NULL REFERENCES sections (id),
            month TEXT NOT NULL CHECK (month GLOB '[1-2][0-9][0-9][0-9]-[0-1][0-9]'),
            state TEXT NOT NULL CHECK (state IN ('held', 'not_held')),
            held_day TEXT,
            minutes INTEGER CHECK (minutes BETWEEN 1 AND 600),
            themes TEXT NOT NULL DEFAULT '',
            joint_with TEXT NOT NULL DEFAULT '',
            record BLOB,
            record_seconds INTEGER CHECK (record_seconds BETWEEN 1 AND 3600),
            reason BLOB,
            entered_seconds INTEGER NOT NULL,
            post TEXT NOT NULL,
            PRIMARY KEY (section_id, month),
            CHECK (state = 'held' OR reason IS NOT NULL),
            CHECK (state = 'held' OR (held_day IS NULL AND minutes IS NULL AND record IS NULL))
        ) STRICT, WITHOUT ROWID;

        -- Of each group of a fiscal year how many had a place in it on 1 April, and whether its figures
        -- may leave. A group without a line here was formed by an older rule: its figures stay.
        CREATE TABLE unit_group_sizes (
            fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1867 AND 2999),
            unit_group TEXT NOT NULL CHECK (length(unit_group) > 0),
            headcount INTEGER NOT NULL CHECK (headcount >= 0),
            is_shared INTEGER NOT NULL CHECK (is_shared IN (0, 1)),
            PRIMARY KEY (fiscal_year, unit_group)
        ) STRICT, WITHOUT ROWID;
        """
}
