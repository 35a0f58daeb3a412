-- What changed from what to what, by whom, through which door and when. Triggers write it, so no use case can forget to;
-- nobody can change it, and each row carries the hash of the one before.
CREATE TABLE audit
(
    organisation_id  slug         NOT NULL,
    sequence         bigint       NOT NULL,
    at               timestamptz  NOT NULL,
    actor            text         NOT NULL,  -- a person's id, 'key:ID', 'job:KIND' or 'operator'
    door             text         NOT NULL,  -- web, api, job or command
    act              text         NOT NULL,  -- the use case
    request          uuid         NOT NULL,  -- the same for all rows of one act
    subject          text         NOT NULL,  -- the table
    key              jsonb        NOT NULL,  -- its primary key without the organisation
    before           jsonb,                  -- what was there; null for something new
    after            jsonb,                  -- what is there now; null for something removed
    previous_hash    bytea        NOT NULL,
    hash             bytea        NOT NULL,
    PRIMARY KEY (organisation_id, sequence)
);

CREATE INDEX audit_of_subject ON audit (organisation_id, subject, key);

CREATE TABLE audit_heads
(
    organisation_id  slug    NOT NULL,
    sequence         bigint  NOT NULL,
    hash             bytea   NOT NULL,
    PRIMARY KEY (organisation_id)
);

-- What the hash of a row is taken of, after the hash of the row before.
CREATE FUNCTION audit_content(a audit) RETURNS text
LANGUAGE sql STABLE
RETURN jsonb_build_array
(
    a.organisation_id, a.sequence, to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    a.actor, a.door, a.act, a.request, a.subject, a.key, a.before, a.after
)::text;

-- A file, a long text or a secret is recorded by its hash; its table holds what it was.
CREATE FUNCTION audit_value(name text, value jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE
RETURN CASE
    WHEN length(value::text) <= 10000 AND name <> 'secret_hash' THEN value
    ELSE jsonb_build_object('sha256', encode(sha256(convert_to(value #>> '{}', 'UTF8')), 'hex'), 'length', length(value #>> '{}'))
END;

CREATE FUNCTION audit_image(image jsonb, key_columns text[]) RETURNS jsonb
LANGUAGE sql IMMUTABLE
RETURN
(
    SELECT coalesce(jsonb_object_agg(e.key, audit_value(e.key, e.value)), '{}')
    FROM jsonb_each(image) e
    WHERE e.key <> ALL (key_columns)
      AND e.key <> 'organisation_id'
);

-- Moments and bytes are written in one way, however a session or the server would print them.
CREATE FUNCTION audit_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public SET timezone = 'UTC' SET bytea_output = 'hex' AS $$
DECLARE
    old_image  jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
    new_image  jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
    image      jsonb := coalesce(new_image, old_image);
    keys       text[] := coalesce(TG_ARGV, '{}');
    entry      audit;
BEGIN
    entry.before := audit_image(old_image, keys);
    entry.after := audit_image(new_image, keys);
    IF TG_OP = 'INSERT' THEN
        entry.before := NULL;
    ELSIF TG_OP = 'DELETE' THEN
        entry.after := NULL;
    ELSE
        SELECT
            jsonb_object_agg(a.key, entry.before -> a.key),
            jsonb_object_agg(a.key, a.value)
        INTO entry.before, entry.after
        FROM jsonb_each(entry.after) a
        WHERE a.value IS DISTINCT FROM entry.before -> a.key;
        IF entry.after IS NULL THEN
            RETURN NULL;
        END IF;
    END IF;

    entry.organisation_id := image ->> 'organisation_id';
    INSERT INTO audit_heads AS h (organisation_id, sequence, hash)
    VALUES (entry.organisation_id, 0, '')
    ON CONFLICT (organisation_id) DO UPDATE SET sequence = h.sequence
    RETURNING h.sequence + 1, h.hash INTO entry.sequence, entry.previous_hash;

    entry.at := clock_timestamp();
    entry.actor := coalesce(nullif(current_setting('policyforge.actor', true), ''), session_user);
    entry.door := coalesce(nullif(current_setting('policyforge.door', true), ''), 'database');
    entry.act := coalesce(nullif(current_setting('policyforge.act', true), ''), lower(TG_OP));
    entry.request := coalesce(nullif(current_setting('policyforge.request', true), '')::uuid, gen_random_uuid());
    entry.subject := TG_TABLE_NAME;
    entry.key := (SELECT coalesce(jsonb_object_agg(k, image -> k), '{}') FROM unnest(keys) k);
    entry.hash := sha256(entry.previous_hash || convert_to(audit_content(entry), 'UTF8'));

    INSERT INTO audit VALUES (entry.*);
    UPDATE audit_heads h
    SET sequence = entry.sequence,
        hash = entry.hash
    WHERE h.organisation_id = entry.organisation_id;
    RETURN NULL;
END $$;

CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON organisations FOR EACH ROW EXECUTE FUNCTION audit_change();
CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON logos FOR EACH ROW EXECUTE FUNCTION audit_change('name');
CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON relations FOR EACH ROW EXECUTE FUNCTION audit_change('kind', 'since');
CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON subscriptions FOR EACH ROW EXECUTE FUNCTION audit_change('publisher_id');
CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON memberships FOR EACH ROW EXECUTE FUNCTION audit_change('person_id');
CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON api_keys FOR EACH ROW EXECUTE FUNCTION audit_change('key_id');
CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON policies FOR EACH ROW EXECUTE FUNCTION audit_change('policy_id');
CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON policy_versions FOR EACH ROW EXECUTE FUNCTION audit_change('policy_id', 'version');
CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON shared_texts FOR EACH ROW EXECUTE FUNCTION audit_change('name');
CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON answers FOR EACH ROW EXECUTE FUNCTION audit_change('policy_id', 'question_id');
CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON adoptions FOR EACH ROW EXECUTE FUNCTION audit_change('policy_id', 'number');
CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON amendments FOR EACH ROW EXECUTE FUNCTION audit_change('policy_id', 'number', 'position');
CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON approvals FOR EACH ROW EXECUTE FUNCTION audit_change('policy_id', 'number', 'position');
CREATE TRIGGER audited AFTER INSERT ON adopted_documents FOR EACH ROW EXECUTE FUNCTION audit_change('policy_id', 'number');
CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON version_decisions FOR EACH ROW EXECUTE FUNCTION audit_change('policy_id', 'publisher_id', 'version');

CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE audit ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE audit_heads ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

CREATE POLICY reads ON audit FOR SELECT TO policyforge_app USING (organisation_id = ANY ((SELECT scope_list('acts_for'))::text[]));
CREATE POLICY reads ON audit_heads FOR SELECT TO policyforge_app USING (organisation_id = ANY ((SELECT scope_list('acts_for'))::text[]));
CREATE POLICY writes ON audit FOR INSERT TO policyforge_gate WITH CHECK (true);
CREATE POLICY writes ON audit_heads FOR ALL TO policyforge_gate USING (true);

GRANT SELECT ON audit, audit_heads TO policyforge_app;
GRANT INSERT ON audit TO policyforge_gate;
GRANT SELECT, INSERT, UPDATE ON audit_heads TO policyforge_gate;
