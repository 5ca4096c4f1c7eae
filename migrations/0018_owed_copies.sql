-- Which store of objects lacks what: a row is written when an object was stored in one store and not in another, and stays until
-- both have it, or neither. docs/decisions/0035-two-stores.md says why.
create table engine.owed_copies (
  id bigint generated always as identity primary key,
  object_key text not null,
  -- The store that lacks it.
  store text not null check (store in ('r2', 'supabase')),
  due_at timestamptz not null default now(),
  tries smallint not null default 0,
  unique (object_key, store)
);
create index owed_copies_by_due on engine.owed_copies (due_at);
-- Keys of jobs begin with the job's id.
create index owed_copies_of_job on engine.owed_copies (left(object_key, 36));
revoke all on engine.owed_copies from public, anon, authenticated, service_role;
