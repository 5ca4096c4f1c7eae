//! Postgres through PostgREST: one method, one RPC.
