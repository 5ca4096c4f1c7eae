-- A job may say when nobody waits for it any more.

alter table public.jobs add column cancel_at timestamptz;
create index jobs_to_cancel on public.jobs (cancel_at) where finished_at is null and cancel_at is not null;
