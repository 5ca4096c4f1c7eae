-- Records what tasks made for their owners beside artifacts: [{"jobId", "product": {"kind", "value"}}]. Each kind has a function
-- of its own, record_product_KIND, which takes [{"jobId", "value"}]. The caller holds the jobs' row locks and has checked the
-- leases.
create or replace function engine.record_products(p_made jsonb)
returns void
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  product_kind text;
  made jsonb;
begin
  for product_kind, made in
    select item #>> '{product,kind}', jsonb_agg(jsonb_build_object('jobId', item -> 'jobId', 'value', item #> '{product,value}'))
    from jsonb_array_elements(p_made) as item
    group by item #>> '{product,kind}'
  loop
    if to_regprocedure(format('engine.%I(jsonb)', 'record_product_' || product_kind)) is null then
      raise exception 'there is no product of the kind %', product_kind using errcode = '22023';
    end if;
    execute format('select engine.%I($1)', 'record_product_' || product_kind) using made;
  end loop;
end
$$;

revoke all on function engine.record_products(jsonb) from public, anon, authenticated, service_role;
