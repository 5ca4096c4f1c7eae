-- Writes to jobs which of their tasks is under way, as far as their rows are free, and appends the event of those that begin.
-- Answers the jobs that began and that somebody watches; null when there are none.
create or replace function engine.show_tasks(p_job_ids uuid[])
returns uuid[]
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  begun uuid[];
begin
  with free as (
    select jobs.id, jobs.state, first.* from jobs cross join lateral (
      select position, label, step, doc_title, started_at from job_tasks
      -- The owner, for the index of what runs begins with the owner.
      where owner_key = jobs.owner_key and job_id = jobs.id and state = 'running' order by position limit 1
    ) as first
    where jobs.id = any (p_job_ids)
      and (jobs.state = 'queued' or (jobs.state = 'processing' and (shown_position is null or shown_position > first.position)))
    for no key update of jobs skip locked
  ),
  shown as (
    update jobs
    set state = 'processing', started_at = coalesce(jobs.started_at, free.started_at), percent = greatest(percent, base_percent),
      updated_at = now(), shown_position = free.position, message = free.label, step = coalesce(free.step, jobs.step),
      current_doc = coalesce(free.doc_title, jobs.current_doc), last_event_seq = last_event_seq + (free.state = 'queued')::integer
    -- By its key: a row that was passed on between the look and the lock is at another place than this statement knows of.
    from free
    where jobs.id = free.id
    returning jobs.id, jobs.last_event_seq, jobs.percent, free.state as former_state
  ),
  announced as (
    insert into job_events (job_id, seq, type, data)
    select id, last_event_seq, 'started', jsonb_build_object('percent', percent) from shown where former_state = 'queued'
  )
  select array_agg(id) into begun from shown where former_state = 'queued';
  return watched_jobs(begun);
end
$$;

revoke all on function engine.show_tasks(uuid[]) from public, anon, authenticated, service_role;
