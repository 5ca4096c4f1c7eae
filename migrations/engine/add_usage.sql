-- What two calls used, added up by its names: "inputTokens", "outputTokens", "characters", "seconds", "pictures".
create or replace function engine.add_usage(p_one jsonb, p_other jsonb)
returns jsonb
language plpgsql
immutable
as $$
begin
  return (
    select coalesce(jsonb_object_agg(name, amount), '{}')
    from (
      select name, sum(value::numeric) as amount
      from (select * from jsonb_each_text(p_one) union all select * from jsonb_each_text(p_other)) as both_calls (name, value)
      group by name
    ) as by_name
  );
end
$$;

revoke all on function engine.add_usage(jsonb, jsonb) from public, anon, authenticated, service_role;
