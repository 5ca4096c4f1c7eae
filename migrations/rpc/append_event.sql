-- Appends an event under the job's next sequence number. The caller holds the job's row lock, which keeps the numbers gap-free.
create or replace function public.append_event(p_job_id uuid, p_type text, p_data jsonb)
returns bigint
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
  new_seq bigint;
begin
  update jobs set last_event_seq = last_event_seq + 1 where id = p_job_id returning last_event_seq into new_seq;
  insert into job_events (job_id, seq, type, data) values (p_job_id, new_seq, p_type, coalesce(p_data, '{}'));
  return new_seq;
end
$$;

revoke all on function public.append_event(uuid, text, jsonb) from public, anon, authenticated, service_role;
