-- Ends jobs before their tasks do: none of them can run or be written any more, and their places go to what their owners have
-- waiting. The caller holds the jobs' row locks. Answers {"ready": [{"jobId", "count"}], "jobs": [frame]}.
create or replace function engine.end_jobs(p_job_ids uuid[], p_state text, p_message text, p_error_code text, p_error_message text)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  owner_keys text[];
  freed integer[];
  claimable jsonb := '[]';
begin
  with open as (
    select id, owner_key, state = 'running' or lane <> 'held' as has_place from job_tasks
    where job_id = any (p_job_ids) and state in ('blocked', 'ready', 'running')
    for update
  ),
  ended as (
    update job_tasks as task
    set state = 'cancelled', lane = null, lease_token = null, lease_expires_at = null, finished_at = now()
    from open where task.id = open.id
    returning task.id
  )
  select array_agg(owner_key), array_agg(places) into owner_keys, freed
  from (select owner_key, count(*) as places from open where has_place group by owner_key) as by_owner;

  with changed as (
    update jobs
    set state = p_state, message = p_message, current_doc = null, step = null, shown_position = null, error_code = p_error_code,
      error_message = p_error_message, finished_at = now(), updated_at = now(), last_event_seq = last_event_seq + 1
    where id = any (p_job_ids)
    returning id, last_event_seq
  )
  insert into job_events (job_id, seq, type, data)
  select id, last_event_seq, p_state, jsonb_build_object('code', p_error_code, 'error', p_error_message) from changed;

  if owner_keys is not null then
    claimable := admit_tasks('{}', owner_keys, freed);
  end if;
  return jsonb_build_object('ready', claimable, 'jobs', job_frames(p_job_ids));
end
$$;

revoke all on function engine.end_jobs(uuid[], text, text, text, text) from public, anon, authenticated, service_role;
