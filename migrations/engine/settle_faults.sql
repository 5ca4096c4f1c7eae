-- Settles those of these tasks that did not end well: each goes back for its next attempt, or fails for good. The caller holds
-- the jobs' row locks. The arrays are parallel: a task, the token of its lease, "done"|"retry"|"failed", and what came of it, see
-- settle_tasks.
-- Answers the places in the arrays of what was written, a line of the answer for each, the owners of the places that became free,
-- and the events of it, [{"jobId", "type", "data"}].
create or replace function engine.settle_faults(
  p_task_ids uuid[], p_lease_tokens uuid[], p_outcomes text[], p_elements jsonb[],
  out places integer[], out lines text[], out freed text[], out events jsonb
)
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
begin
  with fault as (
    select place, task_id, lease_token, outcome, element ->> 'errorCode' as error_code, element ->> 'errorMessage' as error_message,
      (element ->> 'retryAfterSeconds')::integer as retry_after_seconds,
      outcome = 'retry' and coalesce((element ->> 'isUntried')::boolean, false) as is_untried
    from unnest(p_task_ids, p_lease_tokens, p_outcomes, p_elements) with ordinality as result (task_id, lease_token, outcome, element, place)
    where outcome is distinct from 'done'
  ),
  fenced as (
    select task.ctid, fault.*, is_too_late,
      case when is_untried or (outcome = 'retry' and attempt < max_attempts and not is_too_late) then 'ready' else 'failed' end as new_state,
      case
        -- Not all at once: who waited for the same provider would meet there again.
        when is_untried then make_interval(secs => coalesce(retry_after_seconds, 1) * (1 + random() / 2))
        when outcome = 'retry' then backoff(backoff_base_seconds, backoff_max_seconds, attempt, retry_after_seconds)
      end as pause
    from fault join job_tasks as task on task.id = task_id and task.lease_token = fault.lease_token
    cross join lateral (
      -- Whom we depend on may ask for more patience than the job has.
      select outcome = 'retry' and not is_untried and coalesce(retry_after_seconds, 0) > 0 and exists (
        select from jobs where id = job_id and deadline_at < now() + make_interval(secs => retry_after_seconds)
      ) as is_too_late
    ) as patience
  ),
  written as (
    update job_tasks as task
    set state = new_state, lease_token = null, lease_expires_at = null, silent_deaths = 0, attempt = attempt - is_untried::integer,
      progress = case new_state when 'ready' then 0 else task.progress end,
      lane = case new_state when 'ready' then 'again' end,
      ready_at = case new_state when 'ready' then now() + pause else task.ready_at end,
      finished_at = case when new_state <> 'ready' then now() end,
      error_code = case when is_too_late then 'RATE_LIMIT_EXCEEDED' else coalesce(fenced.error_code, 'JOB_FAILED') end,
      error_message = fenced.error_message
    from fenced
    -- The lock of its job keeps a leased task where it is.
    where task.ctid = fenced.ctid
    returning fenced.place, task.id, task.job_id, task.owner_key, task.name, task.doc_num, task.state, task.error_code, task.ready_at
  )
  select
    array_agg(place),
    array_agg((case state
      when 'ready' then json_build_object(
        'taskId', id, 'outcome', 'retrying', 'jobId', job_id, 'retryInSeconds', ceil(extract(epoch from ready_at - now()))::integer
      )
      else json_build_object('taskId', id, 'outcome', state)
    end)::text),
    array_agg(owner_key) filter (where state <> 'ready'),
    jsonb_agg(jsonb_build_object('jobId', job_id, 'type', 'task_failed', 'data', jsonb_build_object(
      'task', name, 'docNum', doc_num, 'code', error_code
    ))) filter (where state = 'failed')
  into places, lines, freed, events
  from written;
end
$$;

revoke all on function engine.settle_faults(uuid[], uuid[], text[], jsonb[]) from public, anon, authenticated, service_role;
