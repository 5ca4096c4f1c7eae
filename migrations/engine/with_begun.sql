-- These claimed tasks, each first one of a job of these with the job's frame as "begun".
create or replace function engine.with_begun(p_claimed json, p_begun uuid[])
returns json
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  if p_begun is null then
    return p_claimed;
  end if;
  return (
    select json_agg(case when frame is null then task else task || jsonb_build_object('begun', frame) end order by place)
    from (
      select task, place, row_number() over (partition by task ->> 'jobId' order by place) as turn
      from jsonb_array_elements(p_claimed::jsonb) with ordinality as given (task, place)
    ) as by_job
    left join jsonb_array_elements(frames_since(p_begun, null, null, now())) as frame on turn = 1 and frame ->> 'jobId' = task ->> 'jobId'
  );
end
$$;

revoke all on function engine.with_begun(json, uuid[]) from public, anon, authenticated, service_role;
