-- A job of this kind, of any owner: what a public status shows. Null when there is none.
create or replace function public.read_job_of_kind(p_job_id uuid, p_kind text)
returns jsonb
language sql
stable
security definer
set search_path = public, engine, pg_temp
as $$
  select job_document(jobs) from jobs where id = p_job_id and kind = p_kind
$$;

revoke all on function public.read_job_of_kind(uuid, text) from public, anon, authenticated;
grant execute on function public.read_job_of_kind(uuid, text) to service_role;
