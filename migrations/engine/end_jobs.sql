-- Ends jobs before their tasks do: none of them can run or be written any more, and their places go to what their owners have
-- waiting. The caller holds the jobs' row locks. Answers {"ready": [{"jobId", "count"}], "jobs": [frame]}.
create or replace function engine.end_jobs(p_job_ids uuid[], p_state text, p_error_code text)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  freed text[];
  claimable jsonb := '[]';
begin
  -- What their rows do not say yet: that a task of them was begun.
  perform show_tasks(array(select id from jobs where id = any (p_job_ids) and state = 'queued'));

  with open as (
    select id, owner_key, state = 'running' or lane not in ('held', 'paused') as has_place from job_tasks
    where job_id = any (p_job_ids) and state in ('blocked', 'ready', 'running')
    for update
  ),
  ended as (
    update job_tasks as task
    set state = 'cancelled', lane = null, lease_token = null, lease_expires_at = null, finished_at = now()
    from open where task.id = open.id
    returning task.id
  )
  select array_agg(owner_key) into freed from open where has_place;

  with changed as (
    update jobs
    set state = p_state, message = '', current_doc = null, step = null, shown_position = null, error_code = p_error_code,
      error_message = '', finished_at = now(), updated_at = now(), last_event_seq = last_event_seq + 1
    where id = any (p_job_ids)
    returning id, last_event_seq, kind, retry_count
  ),
  noted as (
    insert into job_ends_uncounted (slot, kind, state, jobs, retried, timed, time_taken, longest_time)
    select date_bin('5 minutes', now(), 'epoch'), kind, p_state, count(*), count(*) filter (where retry_count > 0), 0, '0', '0'
    from changed group by kind
  )
  insert into job_events (job_id, seq, type, data)
  select id, last_event_seq, p_state, jsonb_build_object('code', p_error_code) from changed;

  if freed is not null then
    claimable := pass_on_places(freed);
  end if;
  return jsonb_build_object('ready', claimable, 'jobs', job_frames(p_job_ids));
end
$$;

revoke all on function engine.end_jobs(uuid[], text, text) from public, anon, authenticated, service_role;
