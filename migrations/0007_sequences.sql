-- A hosted project's default privileges had left the sequences of two tables open to whoever calls without a token.
revoke all on all sequences in schema public from public, anon, authenticated, service_role;
