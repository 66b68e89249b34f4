extension Migration {
    /// Recorded conversations, their messages, and what people thought of them.
    static let conversations = Migration(
        number: 3, name: "conversations, their messages and ratings",
        statements: [
            """
            CREATE TABLE conversations (
                id TEXT NOT NULL PRIMARY KEY,
                organization_id TEXT NOT NULL REFERENCES organizations (id),
                external_id TEXT,
                title TEXT,
                author TEXT,
                domain TEXT,
                type TEXT,
                source TEXT NOT NULL,
                tools TEXT,
                created_ms BIGINT NOT NULL,
                UNIQUE (organization_id, id),
                UNIQUE (organization_id, external_id)
            )
            """,
            "CREATE INDEX conversations_by_time ON conversations (organization_id, created_ms, id)",
            "CREATE INDEX conversations_by_author ON conversations (organization_id, author, created_ms, id)",
            "CREATE INDEX conversations_by_domain ON conversations (organization_id, domain, created_ms, id)",
            "CREATE INDEX conversations_by_type ON conversations (organization_id, type, created_ms, id)",
            // Messages are named by their place, which stays when the conversation is imported again.
            """
            CREATE TABLE messages (
                organization_id TEXT NOT NULL,
                conversation_id TEXT NOT NULL,
                position BIGINT NOT NULL CHECK (position >= 0),
                role TEXT NOT NULL,
                content TEXT NOT NULL,
                reasoning TEXT,
                tool_calls TEXT,
                tool_call_id TEXT,
                name TEXT,
                author TEXT,
                created_ms BIGINT,
                PRIMARY KEY (organization_id, conversation_id, position),
                FOREIGN KEY (organization_id, conversation_id) REFERENCES conversations (organization_id, id)
            )
            """,
            // Without a position the rating is of the whole conversation.
            """
            CREATE TABLE ratings (
                id TEXT NOT NULL PRIMARY KEY,
                organization_id TEXT NOT NULL,
                conversation_id TEXT NOT NULL,
                position BIGINT,
                stars BIGINT CHECK (stars BETWEEN 1 AND 5),
                thumbs TEXT CHECK (thumbs IN ('up', 'down')),
                gold_star BIGINT NOT NULL CHECK (gold_star IN (0, 1)),
                author TEXT,
                comment TEXT,
                is_imported BIGINT NOT NULL CHECK (is_imported IN (0, 1)),
                created_ms BIGINT,
                CHECK (stars IS NOT NULL OR thumbs IS NOT NULL OR gold_star = 1),
                FOREIGN KEY (organization_id, conversation_id) REFERENCES conversations (organization_id, id),
                FOREIGN KEY (organization_id, conversation_id, position) REFERENCES messages (organization_id, conversation_id, position)
            )
            """,
            "CREATE INDEX ratings_by_conversation ON ratings (organization_id, conversation_id, position)",
            "CREATE INDEX ratings_by_thumbs ON ratings (organization_id, thumbs, conversation_id) WHERE thumbs IS NOT NULL",
            "CREATE INDEX ratings_with_gold_star ON ratings (organization_id, conversation_id) WHERE gold_star = 1",
        ])
}
