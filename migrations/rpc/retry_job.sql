-- Takes up a failed job of this owner again: what is done stays done, what failed or was skipped gets all its attempts anew.
-- Answers {"outcome": "retried", "readyTasks": n, "jobs": [frame]} | {"outcome": "not_failed", "state": …} | {"outcome":
-- "not_found"}.
create or replace function public.retry_job(p_job_id uuid, p_owner_id uuid)
returns jsonb
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
  known jobs%rowtype;
  became_ready integer;
begin
  select * into known from jobs where id = p_job_id and owner_id = p_owner_id for no key update;
  if not found then
    return jsonb_build_object('outcome', 'not_found');
  elsif known.state <> 'failed' then
    return jsonb_build_object('outcome', 'not_failed', 'state', known.state);
  end if;
  update job_tasks
  set state = 'blocked', attempt = 0, progress = 0, ready_at = null, finished_at = null, error_code = null, error_message = null
  where job_id = p_job_id and state in ('failed', 'skipped', 'cancelled');
  update jobs
  set state = 'queued', error_code = null, error_message = null, message = 'Waiting to be taken up again', finished_at = null,
    updated_at = now(), retry_count = retry_count + 1, deadline_at = now() + make_interval(secs => lifetime_seconds)
  where id = p_job_id;
  perform append_event(p_job_id, 'retried', jsonb_build_object('retryCount', known.retry_count + 1));
  became_ready := advance_job(p_job_id);
  return jsonb_build_object('outcome', 'retried', 'readyTasks', became_ready, 'jobs', job_frames(array[p_job_id]));
end
$$;

revoke all on function public.retry_job(uuid, uuid) from public, anon, authenticated;
grant execute on function public.retry_job(uuid, uuid) to service_role;
