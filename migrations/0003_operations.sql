-- What the operations routes ask for: how jobs ended within a day, what a clean-up may take, and when the last sweep was.

-- The ends of jobs, added up by five minutes: a day is some thousand rows, however many jobs it had.
create table public.job_ends (
  slot timestamptz not null,
  kind text not null,
  state text not null,
  jobs bigint not null,
  -- Of these: taken up again by their owner before they ended.
  retried bigint not null,
  -- Of these: completed and never taken up again, from the first claim to the end.
  timed bigint not null,
  time_taken interval not null,
  longest_time interval not null,
  primary key (slot, kind, state)
);

-- Ends that the sweep has not added up yet. Jobs that end at the same moment write rows of their own and never wait for each other.
create table public.job_ends_uncounted (
  id bigint generated always as identity primary key,
  slot timestamptz not null,
  kind text not null,
  state text not null,
  jobs bigint not null,
  retried bigint not null,
  timed bigint not null,
  time_taken interval not null,
  longest_time interval not null
);

-- These two are here and not among the functions that are applied again, because triggers are made of them. Whatever ends a job, its
-- end is counted; a job that is taken up again and ends again is counted again.
create function public.note_job_end()
returns trigger
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
  -- A job that its owner took up again waited for its owner too: its time says nothing of ours.
  is_timed boolean := new.state = 'complete' and new.retry_count = 0 and new.started_at is not null;
  time_taken interval := case when is_timed then new.finished_at - new.started_at else interval '0' end;
begin
  insert into job_ends_uncounted (slot, kind, state, jobs, retried, timed, time_taken, longest_time)
  values (
    date_bin('5 minutes', new.finished_at, 'epoch'), new.kind, new.state, 1, (new.retry_count > 0)::integer, is_timed::integer,
    time_taken, time_taken
  );
  return null;
end
$$;

-- Jobs that are inserted when they have ended already, many at once: what is brought over from elsewhere. Older ends are in no figure.
create function public.note_inserted_job_ends()
returns trigger
language plpgsql
security definer
set search_path = public, pg_temp
as $$
begin
  insert into job_ends_uncounted (slot, kind, state, jobs, retried, timed, time_taken, longest_time)
  select
    date_bin('5 minutes', finished_at, 'epoch'), kind, state, count(*), count(*) filter (where retry_count > 0),
    count(*) filter (where is_timed), coalesce(sum(finished_at - started_at) filter (where is_timed), interval '0'),
    coalesce(max(finished_at - started_at) filter (where is_timed), interval '0')
  from (
    select *, state = 'complete' and retry_count = 0 and started_at is not null as is_timed
    from inserted where finished_at > now() - interval '2 days'
  ) as ended
  group by 1, 2, 3;
  return null;
end
$$;

create trigger jobs_end after update of finished_at on public.jobs for each row
  when (old.finished_at is null and new.finished_at is not null) execute function public.note_job_end();
create trigger jobs_inserted_when_over after insert on public.jobs referencing new table as inserted for each statement
  execute function public.note_inserted_job_ends();

-- The two ways in which a finished job is missed by nobody: see may_be_removed.
create index jobs_finished_without_owner on public.jobs (finished_at) where owner_id is null and finished_at is not null;
create index jobs_finished_in_vain on public.jobs (finished_at) where state in ('failed', 'cancelled');

-- One row: a sign of life of the minute's round.
create table public.sweep_sign (
  only_row boolean primary key default true check (only_row),
  swept_at timestamptz not null
);

alter table public.job_ends enable row level security;
alter table public.job_ends_uncounted enable row level security;
alter table public.sweep_sign enable row level security;
revoke all on public.job_ends, public.job_ends_uncounted, public.sweep_sign from public, anon, authenticated, service_role;
revoke all on function public.note_job_end() from public, anon, authenticated, service_role;
revoke all on function public.note_inserted_job_ends() from public, anon, authenticated, service_role;
