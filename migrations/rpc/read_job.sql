-- A job of this owner with its artifacts, in one round trip; null when there is none or it is somebody else's.
create or replace function public.read_job(p_job_id uuid, p_owner_id uuid)
returns json
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (select job_document(jobs, true) from jobs where id = p_job_id and owner_id = p_owner_id);
end
$$;

revoke all on function public.read_job(uuid, uuid) from public, anon, authenticated;
grant execute on function public.read_job(uuid, uuid) to service_role;
