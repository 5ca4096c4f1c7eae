-- The number of the newest migration that these functions were written for; build.rs checks it against the files.
create or replace function public.schema_version()
returns integer
language sql
stable
set search_path = public, engine, pg_temp
as $$
  select 28
$$;

revoke all on function public.schema_version() from public, anon, authenticated;
grant execute on function public.schema_version() to service_role;
