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

CREATE FUNCTION audit_key(image jsonb, key_columns text[]) RETURNS jsonb
LANGUAGE sql IMMUTABLE
RETURN (SELECT coalesce(jsonb_object_agg(k, image -> k), '{}') FROM unnest(key_columns) k);

-- What changed between two images of a row, without its key. Returns a set only so that it can be inlined.
CREATE FUNCTION audit_difference(old_image jsonb, new_image jsonb, key_columns text[]) RETURNS TABLE (before jsonb, after jsonb)
LANGUAGE sql IMMUTABLE ROWS 1 AS $$
    SELECT
        CASE WHEN old_image IS NOT NULL THEN coalesce(jsonb_object_agg(e.key, audit_value(e.key, old_image -> e.key)), '{}') END,
        CASE WHEN new_image IS NOT NULL THEN coalesce(jsonb_object_agg(e.key, audit_value(e.key, new_image -> e.key)), '{}') END
    FROM jsonb_each(coalesce(new_image, old_image)) e
    WHERE e.key <> ALL (key_columns)
      AND e.key <> 'organisation_id'
      AND (old_image -> e.key) IS DISTINCT FROM (new_image -> e.key)
$$;

-- The hash of each row after that of the row before it; the first follows from the head.
CREATE FUNCTION audit_hash(previous bytea, head bytea, content text) RETURNS bytea
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN sha256(coalesce(previous, head) || convert_to(content, 'UTF8'));
END $$;

CREATE AGGREGATE audit_chain(head bytea, content text)
(
    SFUNC = audit_hash,
    STYPE = bytea
);

CREATE TYPE audit_pair AS
(
    old_image  jsonb,
    new_image  jsonb
);

-- Records what one statement changed, all its rows at once: a head is locked and moved once however many rows follow it.
-- Moments and bytes are written in one way, however a session or the server would print them.
CREATE FUNCTION audit_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public SET timezone = 'UTC' SET bytea_output = 'hex' AS $$
DECLARE
    keys       text[] := coalesce(TG_ARGV, '{}');
    whole_key  text[] := array_prepend('organisation_id', keys);
    pairs      audit_pair[];
    heads      text[];
    actor      text := coalesce(nullif(current_setting('policyforge.actor', true), ''), session_user);
    door       text := coalesce(nullif(current_setting('policyforge.door', true), ''), 'database');
    act        text := coalesce(nullif(current_setting('policyforge.act', true), ''), lower(TG_OP));
    request    uuid := coalesce(nullif(current_setting('policyforge.request', true), '')::uuid, gen_random_uuid());
BEGIN
    CASE TG_OP
        WHEN 'INSERT' THEN
            pairs := ARRAY(SELECT (NULL, to_jsonb(n))::audit_pair FROM new_rows n);
        WHEN 'DELETE' THEN
            pairs := ARRAY(SELECT (to_jsonb(o), NULL)::audit_pair FROM old_rows o);
        ELSE
            pairs := ARRAY
            (
                SELECT (o.image, n.image)::audit_pair
                FROM (SELECT to_jsonb(r) AS image FROM old_rows r) o
                FULL JOIN (SELECT to_jsonb(r) AS image FROM new_rows r) n
                    ON audit_key(n.image, whole_key) = audit_key(o.image, whole_key)
            );
    END CASE;
    IF pairs = '{}' THEN
        RETURN NULL;
    END IF;

    heads := ARRAY(SELECT DISTINCT coalesce(p.new_image, p.old_image) ->> 'organisation_id' FROM unnest(pairs) p ORDER BY 1);
    INSERT INTO audit_heads (organisation_id, sequence, hash)
    SELECT h, 0, '' FROM unnest(heads) h
    ON CONFLICT DO NOTHING;
    PERFORM FROM audit_heads h WHERE h.organisation_id = ANY (heads) ORDER BY h.organisation_id FOR UPDATE;

    WITH changes AS
    (
        SELECT
            coalesce(p.new_image, p.old_image) ->> 'organisation_id' AS organisation_id,
            audit_key(coalesce(p.new_image, p.old_image), keys) AS key,
            d.before,
            d.after,
            p.place
        FROM unnest(pairs) WITH ORDINALITY AS p (old_image, new_image, place)
        CROSS JOIN LATERAL audit_difference(p.old_image, p.new_image, keys) d
        WHERE d.before IS DISTINCT FROM d.after
    ),
    entries AS
    (
        SELECT
            h.hash AS head,
            (h.organisation_id, h.sequence + row_number() OVER (PARTITION BY h.organisation_id ORDER BY c.place), clock_timestamp(),
                actor, door, act, request, TG_TABLE_NAME, c.key, c.before, c.after, NULL, NULL)::audit AS entry
        FROM changes c
        JOIN audit_heads h USING (organisation_id)
    ),
    chained AS
    (
        SELECT
            e.head,
            (e.entry).*,
            audit_chain(e.head, audit_content(e.entry)) OVER (PARTITION BY (e.entry).organisation_id ORDER BY (e.entry).sequence) AS chained_hash
        FROM entries e
    ),
    written AS
    (
        INSERT INTO audit
        SELECT
            c.organisation_id, c.sequence, c.at, c.actor, c.door, c.act, c.request, c.subject, c.key, c.before, c.after,
            coalesce(lag(c.chained_hash) OVER (PARTITION BY c.organisation_id ORDER BY c.sequence), c.head),
            c.chained_hash
        FROM chained c
    )
    UPDATE audit_heads h
    SET sequence = last.sequence,
        hash = last.chained_hash
    FROM (SELECT DISTINCT ON (c.organisation_id) c.* FROM chained c ORDER BY c.organisation_id, c.sequence DESC) last
    WHERE h.organisation_id = last.organisation_id;
    RETURN NULL;
END $$;

-- Has every change of a table recorded. The keys are the columns of its primary key without the organisation.
CREATE PROCEDURE audit_table(name regclass, VARIADIC keys text[] DEFAULT '{}')
LANGUAGE plpgsql AS $$
DECLARE
    arguments text := (SELECT coalesce(string_agg(quote_literal(k), ', '), '') FROM unnest(keys) k);
BEGIN
    EXECUTE format('CREATE TRIGGER audited AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes(%s)', name, arguments);
    EXECUTE format('CREATE TRIGGER audited_update AFTER UPDATE ON %s REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes(%s)', name, arguments);
    EXECUTE format('CREATE TRIGGER audited_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes(%s)', name, arguments);
END $$;

CALL audit_table('organisations');
CALL audit_table('logos', 'name');
CALL audit_table('relations', 'kind', 'since');
CALL audit_table('subscriptions', 'publisher_id');
CALL audit_table('memberships', 'person_id');
CALL audit_table('api_keys', 'key_id');
CALL audit_table('invitations', 'invitation_id');
CALL audit_table('policies', 'policy_id');
CALL audit_table('policy_versions', 'policy_id', 'version');
CALL audit_table('shared_texts', 'name');
CALL audit_table('answers', 'policy_id', 'question_id');
CALL audit_table('adoptions', 'policy_id', 'number');
CALL audit_table('amendments', 'policy_id', 'number', 'position');
CALL audit_table('approvals', 'policy_id', 'number', 'position');
CALL audit_table('adopted_documents', 'policy_id', 'number');
CALL audit_table('version_decisions', 'policy_id', 'publisher_id', 'version');

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
