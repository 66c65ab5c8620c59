-- statutory record of a municipality
select (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'exerciseId', f.exercise_id,
    'owner', case when f.group_id is null then 'municipality' else 'group' end, 'groupId', f.group_id,
    'groupName', fg.name, 'ownerName', f.owner_name, 'text', f.text, 'dueOn', to_char(f.due_on, 'YYYY-MM-DD'),
    'isOverdue', f.state = 'open' and f.due_on < (clock_now() at time zone 'Europe/Oslo')::date, 'state', f.state,
    'doneOn', to_char(f.done_on, 'YYYY-MM-DD'), 'evidence', f.evidence, 'version', f.version) order by f.due_on, f.id), '[]')
  from exercise_follow_up f left join care_group fg on fg.id = f.group_id where f.municipality_id = any(municipality_family($1)) and f.group_id is null
         and (f.state = 'open' or f.done_on > (clock_now() at time zone 'Europe/Oslo')::date - 365)) as items

-- Result  (cost=13502.76..13502.77 rows=1 width=32) (actual time=9.030..9.037 rows=1.00 loops=1)
--   Buffers: shared hit=283
--   InitPlan 15
--     ->  Aggregate  (cost=13502.75..13502.76 rows=1 width=32) (actual time=9.026..9.032 rows=1.00 loops=1)
--           Buffers: shared hit=283
--           InitPlan 1
--             ->  Result  (cost=0.00..0.01 rows=1 width=1) (actual time=0.003..0.003 rows=1.00 loops=1)
--           InitPlan 2
--             ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.006..0.006 rows=1.00 loops=1)
--           InitPlan 3
--             ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--           InitPlan 14
--             ->  Result  (cost=0.00..0.02 rows=1 width=1) (actual time=0.002..0.002 rows=1.00 loops=1)
--           ->  Sort  (cost=13463.00..13463.35 rows=143 width=166) (actual time=7.765..7.779 rows=72.00 loops=1)
--                 Sort Key: f.due_on, f.id
--                 Sort Method: quicksort  Memory: 32kB
--                 Buffers: shared hit=247
--                 ->  Hash Left Join  (cost=493.84..13457.88 rows=143 width=166) (actual time=7.412..7.725 rows=72.00 loops=1)
--                       Hash Cond: (f.group_id = fg.id)
--                       Buffers: shared hit=247
--                       ->  Bitmap Heap Scan on exercise_follow_up f  (cost=45.09..13008.75 rows=143 width=129) (actual time=0.085..0.378 rows=72.00 loops=1)
--                             Recheck Cond: ((municipality_id = ANY (municipality_family('018cc251-f400-7f1e-8276-ec24fc5d26f8'::uuid))) AND (group_id IS NULL))
--                             Filter: (((InitPlan 1).col1 OR (municipality_id = ANY ((InitPlan 2).col1)) OR (group_id = ANY ((InitPlan 3).col1)) OR ((group_id IS NULL) AND (ANY (exercise_id = (hashed SubPlan 13).col1)))) AND ((state = 'open'::text) OR (done_on > (((clock_now() AT TIME ZONE 'Europe/Oslo'::text))::date - 365))))
--                             Heap Blocks: exact=4
--                             Buffers: shared hit=42
--                             ->  Bitmap Index Scan on exercise_follow_up_of_municipality  (cost=0.00..45.05 rows=251 width=0) (actual time=0.042..0.042 rows=72.00 loops=1)
--                                   Index Cond: (municipality_id = ANY (municipality_family('018cc251-f400-7f1e-8276-ec24fc5d26f8'::uuid)))
--                                   Index Searches: 1
--                                   Buffers: shared hit=2
--                             SubPlan 13
--                               ->  Index Scan using exercise_invitation_by_group on exercise_invitation i  (cost=0.50..771.33 rows=222 width=16) (never executed)
--                                     Index Cond: (group_id = ANY ((InitPlan 9).col1))
--                                     Filter: ((InitPlan 10).col1 OR (municipality_id = ANY ((InitPlan 11).col1)) OR (group_id = ANY ((InitPlan 12).col1)))
--                                     Index Searches: 0
--                                     InitPlan 9
--                                       ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                                     InitPlan 10
--                                       ->  Result  (cost=0.00..0.01 rows=1 width=1) (never executed)
--                                     InitPlan 11
--                                       ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                                     InitPlan 12
--                                       ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                       ->  Hash  (cost=355.00..355.00 rows=7500 width=53) (actual time=7.315..7.316 rows=15000.00 loops=1)
--                             Buckets: 16384 (originally 8192)  Batches: 1 (originally 1)  Memory Usage: 1383kB
--                             Buffers: shared hit=205
--                             ->  Seq Scan on care_group fg  (cost=0.00..355.00 rows=7500 width=53) (actual time=0.010..3.983 rows=15000.00 loops=1)
--                                   Filter: (InitPlan 14).col1
--                                   Buffers: shared hit=205
-- Planning:
--   Buffers: shared hit=4
-- Planning Time: 1.106 ms
-- Execution Time: 9.174 ms
