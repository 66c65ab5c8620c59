-- statutory record of a municipality
select (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'exerciseId', f.exercise_id,
    'owner', case when f.group_id is null then 'municipality' else 'group' end, 'groupId', f.group_id,
    'groupName', fg.name, 'ownerName', f.owner_name, 'text', f.text, 'dueOn', to_char(f.due_on, 'YYYY-MM-DD'),
    'isOverdue', f.state = 'open' and f.due_on < (clock_now() at time zone 'Europe/Oslo')::date, 'state', f.state,
    'doneOn', to_char(f.done_on, 'YYYY-MM-DD'), 'evidence', f.evidence, 'version', f.version) order by f.due_on, f.id), '[]')
  from exercise_follow_up f left join care_group fg on fg.id = f.group_id where f.municipality_id = any(municipality_family($1)) and f.group_id is null
         and (f.state = 'open' or f.done_on > (clock_now() at time zone 'Europe/Oslo')::date - 365)) as items

-- Result  (cost=4427664.14..4427664.15 rows=1 width=32) (actual time=200.864..200.876 rows=1.00 loops=1)
--   Buffers: shared hit=1887 read=1
--   InitPlan 15
--     ->  Aggregate  (cost=4427664.13..4427664.14 rows=1 width=32) (actual time=200.857..200.869 rows=1.00 loops=1)
--           Buffers: shared hit=1887 read=1
--           InitPlan 1
--             ->  Result  (cost=0.00..0.01 rows=1 width=1) (actual time=0.002..0.003 rows=1.00 loops=1)
--           InitPlan 2
--             ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.004..0.004 rows=1.00 loops=1)
--           InitPlan 3
--             ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.018..0.019 rows=1.00 loops=1)
--           InitPlan 14
--             ->  Result  (cost=0.00..0.02 rows=1 width=1) (actual time=0.001..0.002 rows=1.00 loops=1)
--           ->  Sort  (cost=4427624.37..4427624.73 rows=143 width=166) (actual time=199.651..199.664 rows=72.00 loops=1)
--                 Sort Key: f.due_on, f.id
--                 Sort Method: quicksort  Memory: 32kB
--                 Buffers: shared hit=1851 read=1
--                 ->  Nested Loop Left Join  (cost=0.00..4427619.25 rows=143 width=166) (actual time=7.315..199.537 rows=72.00 loops=1)
--                       Join Filter: (fg.id = f.group_id)
--                       Rows Removed by Join Filter: 1080000
--                       Buffers: shared hit=1851 read=1
--                       ->  Seq Scan on exercise_follow_up f  (cost=0.00..4411158.00 rows=143 width=129) (actual time=0.043..25.656 rows=72.00 loops=1)
--                             Filter: ((group_id IS NULL) AND ((InitPlan 1).col1 OR (municipality_id = ANY ((InitPlan 2).col1)) OR (group_id = ANY ((InitPlan 3).col1)) OR ((group_id IS NULL) AND (ANY (exercise_id = (hashed SubPlan 13).col1)))) AND (municipality_id = ANY (municipality_family('018cc251-f400-7f1e-8276-ec24fc5d26f8'::uuid))) AND ((state = 'open'::text) OR (done_on > (((clock_now() AT TIME ZONE 'Europe/Oslo'::text))::date - 365))))
--                             Rows Removed by Filter: 89928
--                             Buffers: shared hit=1647
--                             SubPlan 13
--                               ->  Index Scan using exercise_invitation_by_group on exercise_invitation i  (cost=0.50..771.33 rows=222 width=16) (actual time=0.041..0.045 rows=0.00 loops=1)
--                                     Index Cond: (group_id = ANY ((InitPlan 9).col1))
--                                     Filter: ((InitPlan 10).col1 OR (municipality_id = ANY ((InitPlan 11).col1)) OR (group_id = ANY ((InitPlan 12).col1)))
--                                     Index Searches: 1
--                                     Buffers: shared hit=3
--                                     InitPlan 9
--                                       ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.005..0.005 rows=1.00 loops=1)
--                                     InitPlan 10
--                                       ->  Result  (cost=0.00..0.01 rows=1 width=1) (never executed)
--                                     InitPlan 11
--                                       ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                                     InitPlan 12
--                                       ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                       ->  Materialize  (cost=0.00..392.50 rows=7500 width=53) (actual time=0.000..1.153 rows=15000.00 loops=72)
--                             Storage: Memory  Maximum Storage: 1315kB
--                             Buffers: shared hit=204 read=1
--                             ->  Seq Scan on care_group fg  (cost=0.00..355.00 rows=7500 width=53) (actual time=0.007..2.449 rows=15000.00 loops=1)
--                                   Filter: (InitPlan 14).col1
--                                   Buffers: shared hit=204 read=1
-- Planning:
--   Buffers: shared hit=3
-- Planning Time: 0.810 ms
-- Execution Time: 200.964 ms
