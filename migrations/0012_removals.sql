-- Objects that are to be deleted. A row is written before its object may be left behind: before an upload is stored for a job that
-- does not exist yet, before a cartoon is stored for its owner to be found again, and in the transaction that erases a job. Whoever
-- dies in between leaves the row, and the sweep deletes what it names. docs/decisions/0031-recorded-removals.md says why.
create table engine.removals (
  id bigint generated always as identity primary key,
  -- The key of one object, or what the keys of many begin with, which ends with a slash. Never so short as to be the bucket.
  object_key text not null check (object_key ~ '^([0-9a-f-]{36}/|cache/.+[^/]$)'),
  -- Whose it is while it is of use; null when its owner's data were erased.
  owner_key text,
  job_id uuid not null,
  due_at timestamptz not null,
  -- How often somebody set out to delete it. A start can claim its upload back only while this is 0.
  tries smallint not null default 0
);
create index removals_by_due on engine.removals (due_at);
create index removals_of_owner on engine.removals (owner_key);
create index removals_of_job on engine.removals (job_id);
revoke all on engine.removals from public, anon, authenticated, service_role;

create index dead_letters_by_age on public.dead_letters (received_at);

-- Jobs are chosen and erased in one call now, and their objects follow.
drop function if exists public.removable_jobs(integer, integer);
drop function if exists public.remove_jobs(uuid[], integer);
do $$ begin
  if to_regclass('migration.functions') is not null then
    delete from migration.functions where name in ('removable_jobs.sql', 'remove_jobs.sql');
  end if;
end $$;
