-- How people sign in. Accounts belong to no organisation: whoever is known by scope_person reaches their own and nobody
-- else's, and what must be known before that is asked of the gate, about one person at a time.
CREATE TABLE accounts
(
    person_id      uuid         NOT NULL REFERENCES people,
    password_hash  text,                   -- null for those who only sign in elsewhere
    stamp          uuid         NOT NULL,  -- changes with whatever one signs in with
    failures       integer      NOT NULL DEFAULT 0,
    locked_until   timestamptz,
    codes_secret   bytea,
    codes_since    timestamptz,            -- null while the secret is being set up
    codes_step     bigint,                 -- the step of the last code, which is good once
    PRIMARY KEY (person_id)
);

CREATE TABLE recovery_codes
(
    person_id  uuid         NOT NULL REFERENCES accounts,
    code_hash  bytea        NOT NULL,
    used_at    timestamptz,
    PRIMARY KEY (person_id, code_hash)
);

-- A person of another service who is a person of ours.
CREATE TABLE external_logins
(
    provider    text         NOT NULL,
    subject     text         NOT NULL,
    person_id   uuid         NOT NULL REFERENCES accounts,
    created_at  timestamptz  NOT NULL,
    PRIMARY KEY (provider, subject)
);

CREATE INDEX external_logins_of_person ON external_logins (person_id);

CREATE TABLE sessions
(
    session_id    uuid         NOT NULL,
    person_id     uuid         NOT NULL REFERENCES accounts,
    secret_hash   bytea        NOT NULL,
    awaits_code   boolean      NOT NULL,  -- the password was right and the code is still to come
    agent         text         NOT NULL,
    address       text         NOT NULL,
    created_at    timestamptz  NOT NULL,
    last_seen_at  timestamptz  NOT NULL,
    expires_at    timestamptz  NOT NULL,
    PRIMARY KEY (session_id)
);

CREATE UNIQUE INDEX sessions_by_secret ON sessions (secret_hash);
CREATE INDEX sessions_of_person ON sessions (person_id);

CREATE TABLE password_resets
(
    person_id    uuid         NOT NULL REFERENCES people,
    secret_hash  bytea        NOT NULL,
    created_at   timestamptz  NOT NULL,
    expires_at   timestamptz  NOT NULL,
    used_at      timestamptz,
    PRIMARY KEY (secret_hash)
);

CREATE INDEX password_resets_of_person ON password_resets (person_id);

-- An address changes when both its old and its new end agreed.
CREATE TABLE email_changes
(
    person_id     uuid         NOT NULL REFERENCES people,
    change_id     uuid         NOT NULL,
    new_email     text         NOT NULL,
    old_hash      bytea        NOT NULL,
    new_hash      bytea        NOT NULL,
    created_at    timestamptz  NOT NULL,
    expires_at    timestamptz  NOT NULL,
    old_agreed_at timestamptz,
    new_agreed_at timestamptz,
    ended_at      timestamptz,
    PRIMARY KEY (change_id)
);

CREATE INDEX email_changes_of_person ON email_changes (person_id);
CREATE UNIQUE INDEX email_changes_by_old ON email_changes (old_hash);
CREATE UNIQUE INDEX email_changes_by_new ON email_changes (new_hash);

-- What became of accounts, by the names of the columns that changed and never by what is in them.
CREATE TABLE account_log
(
    person_id  uuid         NOT NULL,
    sequence   bigint       GENERATED ALWAYS AS IDENTITY,
    at         timestamptz  NOT NULL,
    actor      text         NOT NULL,
    door       text         NOT NULL,
    act        text         NOT NULL,  -- the use case
    request    uuid         NOT NULL,  -- the same for all rows of one act
    subject    text         NOT NULL,  -- the table
    operation  text         NOT NULL,  -- insert, update or delete
    columns    text[]       NOT NULL,
    PRIMARY KEY (person_id, sequence)
);

CREATE FUNCTION log_account_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
    old_image  jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) ELSE '{}' END;
    new_image  jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) ELSE '{}' END;
    changed    text[] := ARRAY(SELECT e.key FROM jsonb_each(old_image || new_image) e WHERE (old_image -> e.key) IS DISTINCT FROM (new_image -> e.key) ORDER BY e.key);
BEGIN
    IF changed <> '{}' THEN
        INSERT INTO account_log (person_id, at, actor, door, act, request, subject, operation, columns)
        VALUES
        (
            (coalesce(new_image ->> 'person_id', old_image ->> 'person_id'))::uuid,
            clock_timestamp(),
            coalesce(nullif(current_setting('policyforge.actor', true), ''), session_user),
            coalesce(nullif(current_setting('policyforge.door', true), ''), 'database'),
            coalesce(nullif(current_setting('policyforge.act', true), ''), lower(TG_OP)),
            coalesce(nullif(current_setting('policyforge.request', true), '')::uuid, gen_random_uuid()),
            TG_TABLE_NAME,
            lower(TG_OP),
            changed
        );
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER logged AFTER INSERT OR UPDATE OR DELETE ON accounts FOR EACH ROW EXECUTE FUNCTION log_account_change();
CREATE TRIGGER logged AFTER INSERT OR UPDATE OR DELETE ON recovery_codes FOR EACH ROW EXECUTE FUNCTION log_account_change();
CREATE TRIGGER logged AFTER INSERT OR UPDATE OR DELETE ON external_logins FOR EACH ROW EXECUTE FUNCTION log_account_change();
CREATE TRIGGER logged AFTER INSERT OR UPDATE OR DELETE ON password_resets FOR EACH ROW EXECUTE FUNCTION log_account_change();
CREATE TRIGGER logged AFTER INSERT OR UPDATE OR DELETE ON email_changes FOR EACH ROW EXECUTE FUNCTION log_account_change();
-- That somebody is still there is no news.
CREATE TRIGGER logged AFTER INSERT OR DELETE ON sessions FOR EACH ROW EXECUTE FUNCTION log_account_change();
CREATE TRIGGER logged AFTER UPDATE ON people FOR EACH ROW EXECUTE FUNCTION log_account_change();
CREATE TRIGGER log_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON account_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE accounts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE recovery_codes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE external_logins ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE password_resets ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE email_changes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE account_log ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

CREATE POLICY own ON accounts FOR ALL TO policyforge_app USING (person_id = scope_person());
CREATE POLICY own ON recovery_codes FOR ALL TO policyforge_app USING (person_id = scope_person());
CREATE POLICY own ON external_logins FOR ALL TO policyforge_app USING (person_id = scope_person());
CREATE POLICY own ON sessions FOR ALL TO policyforge_app USING (person_id = scope_person());
CREATE POLICY own ON password_resets FOR ALL TO policyforge_app USING (person_id = scope_person());
CREATE POLICY own ON email_changes FOR ALL TO policyforge_app USING (person_id = scope_person());
CREATE POLICY own ON account_log FOR SELECT TO policyforge_app USING (person_id = scope_person());

CREATE POLICY gate ON accounts FOR SELECT TO policyforge_gate USING (true);
CREATE POLICY gate ON external_logins FOR SELECT TO policyforge_gate USING (true);
CREATE POLICY gate ON sessions FOR ALL TO policyforge_gate USING (true);
CREATE POLICY gate ON password_resets FOR SELECT TO policyforge_gate USING (true);
CREATE POLICY gate ON email_changes FOR SELECT TO policyforge_gate USING (true);
CREATE POLICY gate ON invitations FOR SELECT TO policyforge_gate USING (true);
CREATE POLICY writes ON account_log FOR INSERT TO policyforge_gate WITH CHECK (true);
CREATE POLICY writes ON outbox FOR INSERT TO policyforge_gate WITH CHECK (topic LIKE 'account/%');

GRANT SELECT, INSERT, UPDATE ON accounts, password_resets, email_changes TO policyforge_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON recovery_codes, external_logins, sessions TO policyforge_app;
GRANT SELECT ON account_log TO policyforge_app;
GRANT SELECT ON accounts, external_logins, sessions, password_resets, email_changes, invitations TO policyforge_gate;
GRANT UPDATE (last_seen_at, expires_at) ON sessions TO policyforge_gate;
GRANT INSERT ON account_log, outbox TO policyforge_gate;

-- Who has an address: whoever asks must then show that it is theirs.
CREATE FUNCTION person_of(address text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT p.person_id FROM people p WHERE lower(p.email) = lower(address) $$;

-- Whether nobody has come yet: only then may a program make people by itself.
CREATE FUNCTION nobody_yet() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT NOT EXISTS (SELECT FROM people) $$;

-- Who is signed in, with the organisations that they belong to: a row for each, or one without. That they were seen is
-- noted once a minute, and lets them stay as long again.
CREATE FUNCTION session_of(hash bytea, now timestamptz, idle interval, longest interval) RETURNS TABLE
(
    session_id         uuid,
    person_id          uuid,
    email              text,
    name               text,
    stamp              uuid,
    has_password       boolean,
    has_codes          boolean,
    expires_at         timestamptz,
    organisation_id    text,
    organisation_name  text,
    organisation_kind  text,
    role               text
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public AS $$
BEGIN
    UPDATE sessions s
    SET last_seen_at = now,
        expires_at = least(now + idle, s.created_at + longest)
    WHERE s.secret_hash = hash
      AND NOT s.awaits_code
      AND s.expires_at > now
      AND s.last_seen_at <= now - interval '1 minute';

    RETURN QUERY
    SELECT
        s.session_id,
        s.person_id,
        p.email,
        p.name,
        a.stamp,
        a.password_hash IS NOT NULL,
        a.codes_since IS NOT NULL,
        s.expires_at,
        m.organisation_id::text,
        o.name,
        o.kind,
        m.role
    FROM sessions s
    JOIN people p ON p.person_id = s.person_id
    JOIN accounts a ON a.person_id = s.person_id
    LEFT JOIN memberships m ON m.person_id = s.person_id
    LEFT JOIN organisations o ON o.organisation_id = m.organisation_id
    WHERE s.secret_hash = hash
      AND NOT s.awaits_code
      AND s.expires_at > now
    ORDER BY o.name, m.organisation_id;
END $$;

-- Whose password was right and whose code is still to come.
CREATE FUNCTION waiting_session_of(hash bytea, now timestamptz) RETURNS TABLE (session_id uuid, person_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT s.session_id, s.person_id FROM sessions s WHERE s.secret_hash = hash AND s.awaits_code AND s.expires_at > now $$;

-- From which of their organisations a person reaches another, and as what: from that itself, else from one that acts for
-- it, else from one that reads it.
CREATE FUNCTION home_of(person uuid, organisation text) RETURNS TABLE (organisation_id text, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT m.organisation_id::text, m.role
    FROM memberships m
    CROSS JOIN LATERAL reach(m.organisation_id) r
    WHERE m.person_id = person
      AND organisation = ANY (r.reads)
    ORDER BY m.organisation_id = organisation DESC, organisation = ANY (r.acts_for) DESC, m.organisation_id
    LIMIT 1
$$;

CREATE FUNCTION person_of_login(login_provider text, login_subject text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT l.person_id FROM external_logins l WHERE l.provider = login_provider AND l.subject = login_subject $$;

-- Whether any organisation waits for somebody.
CREATE FUNCTION is_invited(address text, now timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT EXISTS
    (
        SELECT
        FROM invitations i
        WHERE lower(i.email) = lower(address)
          AND i.accepted_at IS NULL
          AND i.withdrawn_at IS NULL
          AND i.expires_at > now
    )
$$;

-- What an invitation's link opens, and whether whoever it went to can sign in already.
CREATE FUNCTION invitation_of(organisation text, id uuid, hash bytea, now timestamptz) RETURNS TABLE
(
    organisation_name  text,
    email              text,
    role               text,
    invited_by         text,
    expires_at         timestamptz,
    person_id          uuid,
    can_sign_in        boolean
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT
        o.name,
        i.email,
        i.role,
        coalesce((SELECT b.name FROM people b WHERE b.person_id::text = i.invited_by), ''),
        i.expires_at,
        p.person_id,
        EXISTS (SELECT FROM accounts a WHERE a.person_id = p.person_id)
    FROM invitations i
    JOIN organisations o ON o.organisation_id = i.organisation_id
    LEFT JOIN people p ON lower(p.email) = lower(i.email)
    WHERE i.organisation_id = organisation
      AND i.invitation_id = id
      AND i.secret_hash = hash
      AND i.accepted_at IS NULL
      AND i.withdrawn_at IS NULL
      AND i.expires_at > now
$$;

CREATE FUNCTION reset_of(hash bytea, now timestamptz) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT r.person_id FROM password_resets r WHERE r.secret_hash = hash AND r.used_at IS NULL AND r.expires_at > now $$;

CREATE FUNCTION email_change_of(hash bytea, now timestamptz) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT c.person_id FROM email_changes c WHERE hash IN (c.old_hash, c.new_hash) AND c.ended_at IS NULL AND c.expires_at > now $$;

-- Puts mail about the account of the scope's person into the outbox of the first organisation that they belong to or were
-- invited by. False when there is none.
CREATE FUNCTION mail_person(recipient text, topic text, subject text, body text, now timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public AS $$
BEGIN
    INSERT INTO outbox (organisation_id, topic, recipient, subject, body, created_at, next_try_at)
    SELECT h.organisation_id, 'account/' || mail_person.topic, mail_person.recipient, mail_person.subject, mail_person.body, mail_person.now, mail_person.now
    FROM
    (
        SELECT m.organisation_id, m.since, 1 AS place
        FROM memberships m
        WHERE m.person_id = scope_person()
        UNION ALL
        SELECT i.organisation_id, i.created_at, 2
        FROM invitations i
        JOIN people p ON lower(p.email) = lower(i.email)
        WHERE p.person_id = scope_person()
    ) h
    ORDER BY h.place, h.since
    LIMIT 1;
    RETURN FOUND;
END $$;

GRANT CREATE ON SCHEMA public TO policyforge_gate;
DO $$
DECLARE
    name regprocedure;
BEGIN
    FOR name IN SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND p.proowner <> 'policyforge_gate'::regrole LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', name);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO policyforge_app', name);
        EXECUTE format('ALTER FUNCTION %s OWNER TO policyforge_gate', name);
    END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM policyforge_gate;
