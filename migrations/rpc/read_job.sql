-- A job of this owner with its artifacts, in one round trip; null when there is none or it is somebody else's.
create or replace function public.read_job(p_job_id uuid, p_owner_id uuid)
returns jsonb
language sql
stable
security definer
set search_path = public, engine, pg_temp
as $$
  select job_document(jobs) from jobs where id = p_job_id and owner_id = p_owner_id
$$;

revoke all on function public.read_job(uuid, uuid) from public, anon, authenticated;
grant execute on function public.read_job(uuid, uuid) to service_role;
