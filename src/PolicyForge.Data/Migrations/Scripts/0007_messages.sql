-- What an organisation should know: a version was published or withdrawn, an edition changed, a job ended.
CREATE TABLE notices
(
    organisation_id  slug         NOT NULL REFERENCES organisations,
    notice_id        uuid         NOT NULL,
    kind             text         NOT NULL,
    policy_id        slug,
    detail           jsonb        NOT NULL DEFAULT '{}',
    created_at       timestamptz  NOT NULL,
    read_at          timestamptz,
    PRIMARY KEY (organisation_id, notice_id)
);

CREATE INDEX notices_newest ON notices (organisation_id, created_at DESC, notice_id);

-- Mail to be sent, each once: the topic names what it is about and cannot stand here twice.
CREATE TABLE outbox
(
    organisation_id  slug         NOT NULL REFERENCES organisations,
    topic            text         NOT NULL,
    recipient        text         NOT NULL,
    subject          text         NOT NULL,
    body             text         NOT NULL,
    created_at       timestamptz  NOT NULL,
    next_try_at      timestamptz  NOT NULL,
    tries            integer      NOT NULL DEFAULT 0,
    last_error       text,
    sent_at          timestamptz,
    PRIMARY KEY (organisation_id, topic, recipient)
);

CREATE INDEX outbox_waiting ON outbox (next_try_at) WHERE sent_at IS NULL;

-- A secret address of a calendar with the review dates.
CREATE TABLE calendar_feeds
(
    organisation_id  slug         NOT NULL REFERENCES organisations,
    feed_id          text         NOT NULL,
    secret_hash      bytea        NOT NULL,
    created_by       text         NOT NULL,
    created_at       timestamptz  NOT NULL,
    revoked_at       timestamptz,
    PRIMARY KEY (organisation_id, feed_id)
);

CALL audit_table('calendar_feeds', 'feed_id');

ALTER TABLE notices ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE calendar_feeds ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

CREATE POLICY own ON notices FOR ALL TO policyforge_app USING (organisation_id = ANY ((SELECT scope_list('acts_for'))::text[]));
CREATE POLICY own ON outbox FOR ALL TO policyforge_app USING (organisation_id = ANY ((SELECT scope_list('acts_for'))::text[]));
CREATE POLICY own ON calendar_feeds FOR ALL TO policyforge_app USING (organisation_id = scope_organisation());

GRANT SELECT, INSERT, UPDATE ON notices, outbox, calendar_feeds TO policyforge_app;
