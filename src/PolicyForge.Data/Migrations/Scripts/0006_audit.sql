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

CREATE INDEX audit_of_subject ON audit (organisation_id, subject, sequence);

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

-- A file or a secret is recorded by its hash; its table holds what it was.
CREATE FUNCTION audit_bytes(content bytea) RETURNS jsonb
LANGUAGE sql STABLE STRICT
RETURN jsonb_build_object('sha256', encode(sha256(content), 'hex'), 'length', length(content));

-- So is a long text.
CREATE FUNCTION audit_value(value jsonb) RETURNS jsonb
LANGUAGE sql STABLE
RETURN CASE
    WHEN pg_column_size(value) <= 10000 THEN value
    ELSE audit_bytes(convert_to(value #>> '{}', 'UTF8'))
END;

-- What changed between two images of a row. Returns a set only so that it can be inlined.
CREATE FUNCTION audit_difference(old_image jsonb, new_image jsonb) RETURNS TABLE (before jsonb, after jsonb)
LANGUAGE sql STABLE ROWS 1 AS $$
    SELECT
        CASE WHEN old_image IS NOT NULL THEN coalesce(jsonb_object_agg(e.key, audit_value(old_image -> e.key)) FILTER (WHERE old_image IS NOT NULL), '{}') END,
        CASE WHEN new_image IS NOT NULL THEN coalesce(jsonb_object_agg(e.key, audit_value(new_image -> e.key)) FILTER (WHERE new_image IS NOT NULL), '{}') END
    FROM jsonb_each(coalesce(new_image, old_image)) e
    WHERE (old_image -> e.key) IS DISTINCT FROM (new_image -> e.key)
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

-- A row before and after a change: its key without the organisation, and the rest of it.
CREATE TYPE audit_pair AS
(
    organisation_id  text,
    key              jsonb,
    old_image        jsonb,
    new_image        jsonb
);

-- The query for the pairs of a statement. Bytes never become JSON, which would be text of twice their size.
CREATE FUNCTION audit_query(audited regclass, operation text, keys text[]) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
    key_columns  text := (SELECT string_agg(format('r.%I', k), ', ') FROM unnest(keys) k);
    columns      text :=
    (
        SELECT string_agg(format(CASE a.atttypid WHEN 'bytea'::regtype THEN 'audit_bytes(r.%1$I) AS %1$I' ELSE 'r.%1$I' END, a.attname), ', ')
        FROM pg_attribute a
        WHERE a.attrelid = audited
          AND a.attnum > 0
          AND NOT a.attisdropped
          AND a.attname <> ALL (array_prepend('organisation_id', keys))
    );
    parts        text := format('CROSS JOIN LATERAL (SELECT %s) k CROSS JOIN LATERAL (SELECT %s) i', key_columns, columns);
    old_images   text := 'SELECT r.organisation_id, to_jsonb(k) AS key, to_jsonb(i) AS image FROM old_rows r ' || parts;
    new_images   text := 'SELECT r.organisation_id, to_jsonb(k) AS key, to_jsonb(i) AS image FROM new_rows r ' || parts;
BEGIN
    RETURN CASE operation
        WHEN 'INSERT' THEN format('SELECT ARRAY(SELECT (n.organisation_id, n.key, NULL, n.image)::audit_pair FROM (%s) n)', new_images)
        WHEN 'DELETE' THEN format('SELECT ARRAY(SELECT (o.organisation_id, o.key, o.image, NULL)::audit_pair FROM (%s) o)', old_images)
        ELSE format('SELECT ARRAY(SELECT (organisation_id, key, o.image, n.image)::audit_pair FROM (%s) o FULL JOIN (%s) n USING (organisation_id, key))', old_images, new_images)
    END;
END $$;

-- Records what one statement changed, all its rows at once: a head is locked and moved once however many rows follow it.
-- Moments are written in one way, however a session or the server would print them. To plan would take longer than to run.
CREATE FUNCTION audit_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public SET timezone = 'UTC' SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    pairs    audit_pair[];
    heads    text[];
    actor    text := coalesce(nullif(current_setting('policyforge.actor', true), ''), session_user);
    door     text := coalesce(nullif(current_setting('policyforge.door', true), ''), 'database');
    act      text := coalesce(nullif(current_setting('policyforge.act', true), ''), lower(TG_OP));
    request  uuid := coalesce(nullif(current_setting('policyforge.request', true), '')::uuid, gen_random_uuid());
BEGIN
    EXECUTE audit_query(TG_RELID, TG_OP, coalesce(TG_ARGV, '{}')) INTO pairs;
    IF pairs = '{}' THEN
        RETURN NULL;
    END IF;

    heads := ARRAY(SELECT DISTINCT p.organisation_id FROM unnest(pairs) p ORDER BY 1);
    INSERT INTO audit_heads (organisation_id, sequence, hash)
    SELECT h, 0, '' FROM unnest(heads) h
    ON CONFLICT DO NOTHING;
    PERFORM FROM audit_heads h WHERE h.organisation_id = ANY (heads) ORDER BY h.organisation_id FOR UPDATE;

    WITH changes AS
    (
        SELECT
            p.organisation_id,
            p.key,
            d.before,
            d.after,
            p.place
        FROM unnest(pairs) WITH ORDINALITY AS p (organisation_id, key, old_image, new_image, place)
        CROSS JOIN LATERAL audit_difference(p.old_image, p.new_image) d
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
