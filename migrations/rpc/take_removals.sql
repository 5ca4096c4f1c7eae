-- Takes up to p_limit due removals, those of the given jobs or of all. Who dies with them loses nothing: they come due again, later
-- each time. Answers [{"id", "objectKey"}].
create or replace function public.take_removals(p_limit integer, p_job_ids uuid[])
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  answer jsonb;
begin
  with due as (
    select id from removals
    where due_at <= now() and (p_job_ids is null or job_id = any (p_job_ids))
    order by due_at limit p_limit for update skip locked
  ),
  taken as (
    update removals set tries = least(tries + 1, 1000), due_at = now() + make_interval(mins => 5 * least(tries + 1, 100))
    from due where removals.id = due.id
    returning removals.id, object_key
  )
  select coalesce(jsonb_agg(jsonb_build_object('id', id, 'objectKey', object_key)), '[]') from taken
  into answer;
  return answer;
end
$$;

revoke all on function public.take_removals(integer, uuid[]) from public, anon, authenticated;
grant execute on function public.take_removals(integer, uuid[]) to service_role;
