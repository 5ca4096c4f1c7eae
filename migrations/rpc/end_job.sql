-- Ends a job before its tasks do: none of them can run or be written any more. The caller holds the job's row lock.
create or replace function public.end_job(p_job_id uuid, p_state text, p_message text, p_error_code text, p_error_message text)
returns void
language plpgsql
security definer
set search_path = public, pg_temp
as $$
begin
  update job_tasks
  set state = 'cancelled', lease_token = null, lease_expires_at = null, finished_at = now()
  where job_id = p_job_id and state in ('blocked', 'ready', 'running');
  update jobs
  set state = p_state, message = p_message, current_doc = null, step = null, error_code = p_error_code,
    error_message = p_error_message, finished_at = now(), updated_at = now()
  where id = p_job_id;
  perform append_event(p_job_id, p_state, jsonb_build_object('code', p_error_code, 'error', p_error_message));
end
$$;

revoke all on function public.end_job(uuid, text, text, text, text) from public, anon, authenticated, service_role;
