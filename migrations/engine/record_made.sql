-- Records what tasks made: artifacts, further tasks of their jobs, products for their owners. Each of p_makers is what came of a
-- task, see settle_tasks, with its "jobId". The caller holds the jobs' row locks and has checked the leases.
-- Answers the events of it: [{"jobId", "type", "data"}].
create or replace function engine.record_made(p_makers jsonb[])
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  made jsonb;
  planned jsonb;
  products jsonb;
  events jsonb := '[]';
begin
  select
    jsonb_agg(jsonb_build_object('jobId', maker -> 'jobId', 'artifacts', maker -> 'artifacts'))
      filter (where jsonb_typeof(maker -> 'artifacts') = 'array' and maker -> 'artifacts' <> '[]'),
    jsonb_agg(jsonb_build_object('jobId', maker -> 'jobId', 'tasks', maker -> 'tasks'))
      filter (where jsonb_typeof(maker -> 'tasks') = 'array' and maker -> 'tasks' <> '[]'),
    jsonb_agg(jsonb_build_object('jobId', maker -> 'jobId', 'product', maker -> 'product'))
      filter (where jsonb_typeof(maker -> 'product') = 'object')
  into made, planned, products
  from unnest(p_makers) as maker;
  if made is not null then
    events := record_artifacts(made);
  end if;
  if planned is not null then
    perform insert_tasks(planned);
  end if;
  if products is not null then
    perform record_products(products);
  end if;
  return events;
end
$$;

revoke all on function engine.record_made(jsonb[]) from public, anon, authenticated, service_role;
