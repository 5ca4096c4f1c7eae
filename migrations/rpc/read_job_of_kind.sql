-- A job of this kind, of any owner: what a public status shows. Null when there is none.
create or replace function public.read_job_of_kind(p_job_id uuid, p_kind text)
returns json
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (
    select job_document(jobs, true) from jobs where id = p_job_id and kind = p_kind
  );
end
$$;

revoke all on function public.read_job_of_kind(uuid, text) from public, anon, authenticated;
grant execute on function public.read_job_of_kind(uuid, text) to service_role;
