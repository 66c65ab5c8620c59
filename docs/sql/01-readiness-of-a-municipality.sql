-- readiness of a municipality
with looked as (select $1::uuid[] as groups, $2::uuid as municipality, $3::date as day)
   select found.group_id, found.count, to_jsonb(found) ->> 'due_on' as due_on from (select f.group_id, count(*)::integer as count, min(f.due_on) as due_on from exercise_follow_up f
    where f.state = 'open' and f.due_on <= $3::date + 60
      and (f.group_id = any($1::uuid[]) and (f.municipality_id is null or $2::uuid is null or f.municipality_id = any(municipality_family($2::uuid)))
        or f.group_id is null and f.municipality_id = any(municipality_family($2::uuid)))
    group by f.group_id) found where found.count > 0

-- Subquery Scan on found  (cost=1839177.65..1839179.80 rows=22 width=52) (actual time=599.543..599.551 rows=1.00 loops=1)
--   Buffers: shared hit=1099
--   ->  GroupAggregate  (cost=1839177.65..1839179.47 rows=22 width=24) (actual time=599.516..599.523 rows=1.00 loops=1)
--         Group Key: f.group_id
--         Filter: ((count(*))::integer > 0)
--         Buffers: shared hit=1099
--         InitPlan 1
--           ->  Result  (cost=0.00..0.01 rows=1 width=1) (actual time=0.003..0.004 rows=1.00 loops=1)
--         InitPlan 2
--           ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--         InitPlan 3
--           ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--         ->  Sort  (cost=1839177.60..1839177.79 rows=79 width=20) (actual time=599.494..599.500 rows=24.00 loops=1)
--               Sort Key: f.group_id
--               Sort Method: quicksort  Memory: 25kB
--               Buffers: shared hit=1099
--               ->  Index Scan using exercise_follow_up_due on exercise_follow_up f  (cost=0.32..1839175.11 rows=79 width=20) (actual time=0.084..599.476 rows=24.00 loops=1)
--                     Index Cond: (due_on <= '2027-01-21'::date)
--                     Filter: (((InitPlan 1).col1 OR (municipality_id = ANY ((InitPlan 2).col1)) OR (group_id = ANY ((InitPlan 3).col1)) OR ((group_id IS NULL) AND (ANY (exercise_id = (hashed SubPlan 13).col1)))) AND (((group_id = ANY ('{01a20247-f80f-7046-8898-0453ef6a4472,01a20247-f80f-700d-8e25-2f880a691a18,01a20247-f80e-7fb7-bda1-ea2729623849,01a20247-f80f-7020-bdf9-fbbaa5c5f11a,01a20247-f80e-7eab-813f-30a3eb5dbde1,01a20247-f80f-707f-bb61-ddfd9b2967f7,01a20247-f80e-7ffa-b066-839e90702ad7,01a20247-f80e-7fd3-895d-5b1229067d8f,01a20247-f80f-7059-86d4-fed488042e4a,01a20247-f80e-7fe7-9798-eafcafef7e82,01a20247-f80f-706c-9db9-c3b18250f67e,01a20247-f80f-7033-91cb-6c521e4b0b68}'::uuid[])) AND ((municipality_id IS NULL) OR (municipality_id = ANY (municipality_family('018cc251-f400-7f1e-8276-ec24fc5d26f8'::uuid))))) OR ((group_id IS NULL) AND (municipality_id = ANY (municipality_family('018cc251-f400-7f1e-8276-ec24fc5d26f8'::uuid))))))
--                     Rows Removed by Filter: 29976
--                     Index Searches: 1
--                     Buffers: shared hit=1099
--                     SubPlan 13
--                       ->  Index Scan using exercise_invitation_by_group on exercise_invitation i  (cost=0.50..771.33 rows=222 width=16) (never executed)
--                             Index Cond: (group_id = ANY ((InitPlan 9).col1))
--                             Filter: ((InitPlan 10).col1 OR (municipality_id = ANY ((InitPlan 11).col1)) OR (group_id = ANY ((InitPlan 12).col1)))
--                             Index Searches: 0
--                             InitPlan 9
--                               ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                             InitPlan 10
--                               ->  Result  (cost=0.00..0.01 rows=1 width=1) (never executed)
--                             InitPlan 11
--                               ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                             InitPlan 12
--                               ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
-- Planning:
--   Buffers: shared hit=2
-- Planning Time: 1.032 ms
-- Execution Time: 599.676 ms
