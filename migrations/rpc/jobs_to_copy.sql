-- Jobs in the order of their ids, from p_from on, for who copies their objects: {"jobIds": up to p_limit, "left": how many there
-- are from p_from on}.
create or replace function public.jobs_to_copy(p_from uuid, p_limit integer)
returns jsonb
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (
    select jsonb_build_object(
      'jobIds', (select coalesce(jsonb_agg(id order by id), '[]') from (select id from jobs where id >= p_from order by id limit p_limit) as page),
      'left', (select count(*) from jobs where id >= p_from)
    )
  );
end
$$;

revoke all on function public.jobs_to_copy(uuid, integer) from public, anon, authenticated;
grant execute on function public.jobs_to_copy(uuid, integer) to service_role;
