-- Jobs of an owner, newest first, after a cursor; states, kinds and times narrow the list when given. No artifacts: a list stays
-- small.
create or replace function public.list_jobs(
  p_owner_id uuid, p_before_created_at timestamptz, p_before_id uuid, p_states text[], p_kinds text[], p_limit integer,
  p_created_from timestamptz default null, p_created_until timestamptz default null
)
returns json
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (
    select coalesce(json_agg(job_document(listed, false)), '[]')
    from (
      select * from jobs
      where owner_id = p_owner_id
        and (p_before_created_at is null or (created_at, id) < (p_before_created_at, p_before_id))
        and (p_states is null or (job_as_it_runs(jobs)).state = any (p_states))
        and (p_kinds is null or kind = any (p_kinds))
        and (p_created_from is null or created_at >= p_created_from)
        and (p_created_until is null or created_at < p_created_until)
      order by created_at desc, id desc
      limit least(p_limit, 100)
    ) as listed
  );
end
$$;

revoke all on function public.list_jobs(
  uuid, timestamptz, uuid, text[], text[], integer, timestamptz, timestamptz
) from public, anon, authenticated;
grant execute on function public.list_jobs(
  uuid, timestamptz, uuid, text[], text[], integer, timestamptz, timestamptz
) to service_role;
