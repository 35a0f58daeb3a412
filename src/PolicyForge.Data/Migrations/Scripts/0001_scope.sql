-- The scope of a transaction: who asks, for which organisation, and what that organisation reaches. enter_scope sets it
-- (0009). While it is not set, every list below is null, nothing equals any of null, and every tenant table is empty.
-- A policy compares each row with ANY of a short list, but asks whether it is IN a list that a council makes long: the
-- first is searched from its start, the second is hashed.

CREATE FUNCTION scope_list(name text) RETURNS text[]
LANGUAGE sql STABLE PARALLEL SAFE
RETURN string_to_array(nullif(current_setting('policyforge.' || name, true), ''), ',');

CREATE FUNCTION scope_organisation() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('policyforge.organisation', true), '');

CREATE FUNCTION scope_person() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('policyforge.person', true), '')::uuid;

-- What an id of a contract file looks like.
CREATE DOMAIN slug AS text
    CHECK (VALUE ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(VALUE) <= 100);

-- A change made beside the program would be lost here first: what is final is refused by the database too.
CREATE FUNCTION refuse_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is final', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
