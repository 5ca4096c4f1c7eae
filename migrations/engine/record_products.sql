-- Records what tasks made for their owners beside artifacts: [{"jobId", "product": {"kind", "value"}}]. The one place that knows
-- the kinds of products. The caller holds the jobs' row locks and has checked the leases.
create or replace function engine.record_products(p_made jsonb)
returns void
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  unknown text;
  storybooks jsonb;
begin
  select
    min(item #>> '{product,kind}') filter (where item #>> '{product,kind}' is distinct from 'storybook'),
    jsonb_agg(jsonb_build_object('jobId', item -> 'jobId', 'storybook', item #> '{product,value}'))
  into unknown, storybooks
  from jsonb_array_elements(p_made) as item;
  if unknown is not null then
    raise exception 'there is no product of the kind %', unknown using errcode = '22023';
  end if;
  perform record_storybooks(storybooks);
end
$$;

revoke all on function engine.record_products(jsonb) from public, anon, authenticated, service_role;
