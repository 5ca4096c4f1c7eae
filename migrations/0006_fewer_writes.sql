-- Claims and settlements write less for each task. docs/decisions/0019-the-engine.md says what each of these costs and saves.

-- Indexes of jobs look at the time of the end and not at the state, so that a claim, which moves the state from queued to
-- processing, is a HOT update that writes no index.
drop index public.jobs_active_of_owner_key;
drop index public.jobs_waiting;
drop index public.jobs_unfinished_by_deadline;
drop index public.jobs_finished_in_vain;
create index jobs_active_of_owner_key on public.jobs (owner_key) where finished_at is null;
create index jobs_unfinished_by_age on public.jobs (created_at) where finished_at is null;
create index jobs_unfinished_by_deadline on public.jobs (deadline_at) where finished_at is null;
-- Every job that ended in vain has a code, and no other job has one.
update public.jobs set error_code = 'JOB_CANCELLED'
where state = 'cancelled' and error_code is null;
alter table public.jobs add constraint jobs_cancelled_has_a_code check (state <> 'cancelled' or error_code is not null);
create index jobs_finished_in_vain on public.jobs (finished_at) where error_code is not null;

-- Who appends an event holds the job's row, so nothing need look for the job again; a job that is deleted takes its events
-- with it, once for all jobs of the statement.
alter table public.job_events drop constraint job_events_job_id_fkey;
create function engine.delete_events_of_jobs()
returns trigger
language plpgsql
security definer
set search_path = public, pg_temp
as $$
begin
  delete from job_events where job_id in (select id from deleted);
  return null;
end
$$;
revoke all on function engine.delete_events_of_jobs() from public, anon, authenticated, service_role;
create trigger jobs_deleted after delete on public.jobs referencing old table as deleted for each statement
execute function engine.delete_events_of_jobs();

-- The two functions that end jobs note the ends, once for a batch.
drop trigger jobs_end on public.jobs;
drop function engine.note_job_end();

-- An owner's places are counted over an index by who wants one, so that a settlement writes no row that others of its owner
-- write.
alter table engine.owners drop column open_tasks;
create index job_tasks_with_place on public.job_tasks (owner_key) where state = 'running' or lane <> 'held';
