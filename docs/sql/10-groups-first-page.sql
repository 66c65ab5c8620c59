-- groups, first page
with page as materialized (
    select g.id from care_group g
    where $1::uuid is null
      and $2::text is null
      and $3::text is null
      and $6::uuid is null
      and (g.name, g.id) > ($4, $5::uuid)
    order by g.name, g.id limit 51)
  select g.id, g.name, g.meeting_place as "meetingPlace", g.member_count as "memberCount", g.version,
    array(select organisation_id from group_organisation where group_id = g.id order by 1) as "organisationIds",
    array(select s.municipality_id from group_municipality s where s.group_id = g.id and exists (select from municipality_version v where v.municipality_id = s.municipality_id
  and (v.valid_to is null or v.valid_to > (select (clock_now() at time zone 'Europe/Oslo')::date))) order by 1) as "municipalityIds",
    (select coalesce(jsonb_agg(jsonb_build_object('capability', capability, 'unit', unit, 'quantity', quantity,
         'hoursToFirst', hours_to_first, 'seats', seats) order by capability), '[]')
       from group_capacity where group_id = g.id) as capacities
  from care_group g where g.id in (select id from page) order by g.name, g.id

-- Sort  (cost=1108.30..1108.36 rows=26 width=163) (actual time=2.037..2.053 rows=51.00 loops=1)
--   Sort Key: g.name COLLATE "nb-NO-x-icu", g.id
--   Sort Method: quicksort  Memory: 46kB
--   Buffers: shared hit=690
--   CTE page
--     ->  Limit  (cost=0.43..7.65 rows=51 width=53) (actual time=0.067..0.086 rows=51.00 loops=1)
--           Buffers: shared hit=4
--           InitPlan 1
--             ->  Result  (cost=0.00..0.02 rows=1 width=1) (actual time=0.004..0.005 rows=1.00 loops=1)
--           ->  Index Only Scan using care_group_order on care_group g_1  (cost=0.41..1062.91 rows=7500 width=53) (actual time=0.066..0.077 rows=51.00 loops=1)
--                 Index Cond: (ROW(name, id) > ROW(''::text, '00000000-0000-0000-0000-000000000000'::uuid))
--                 Filter: (InitPlan 1).col1
--                 Heap Fetches: 0
--                 Index Searches: 1
--                 Buffers: shared hit=4
--   InitPlan 10
--     ->  Result  (cost=0.00..0.02 rows=1 width=1) (actual time=0.001..0.002 rows=1.00 loops=1)
--   ->  Nested Loop  (cost=1.43..1100.02 rows=26 width=163) (actual time=0.242..1.903 rows=51.00 loops=1)
--         Buffers: shared hit=690
--         ->  HashAggregate  (cost=1.15..1.66 rows=51 width=16) (actual time=0.131..0.142 rows=51.00 loops=1)
--               Group Key: page.id
--               Batches: 1  Memory Usage: 32kB
--               Buffers: shared hit=4
--               ->  CTE Scan on page  (cost=0.00..1.02 rows=51 width=16) (actual time=0.069..0.112 rows=51.00 loops=1)
--                     Storage: Memory  Maximum Storage: 20kB
--                     Buffers: shared hit=4
--         ->  Index Scan using care_group_pkey on care_group g  (cost=0.29..6.73 rows=1 width=67) (actual time=0.003..0.003 rows=1.00 loops=51)
--               Index Cond: (id = page.id)
--               Filter: (InitPlan 10).col1
--               Index Searches: 51
--               Buffers: shared hit=153
--         SubPlan 4
--           ->  Index Only Scan using group_organisation_pkey on group_organisation  (cost=0.30..4.32 rows=1 width=16) (actual time=0.002..0.002 rows=1.00 loops=51)
--                 Index Cond: (group_id = g.id)
--                 Filter: (InitPlan 3).col1
--                 Heap Fetches: 0
--                 Index Searches: 51
--                 Buffers: shared hit=103
--                 InitPlan 3
--                   ->  Result  (cost=0.00..0.02 rows=1 width=1) (actual time=0.001..0.001 rows=1.00 loops=1)
--         SubPlan 7
--           ->  Nested Loop Semi Join  (cost=4.86..14.61 rows=1 width=16) (actual time=0.007..0.008 rows=1.00 loops=51)
--                 Buffers: shared hit=275
--                 InitPlan 5
--                   ->  Result  (cost=0.00..0.27 rows=1 width=4) (actual time=0.049..0.049 rows=1.00 loops=1)
--                         Buffers: shared hit=1
--                 InitPlan 6
--                   ->  Result  (cost=0.00..0.02 rows=1 width=1) (actual time=0.001..0.001 rows=1.00 loops=1)
--                 ->  Index Only Scan using group_municipality_pkey on group_municipality s  (cost=0.29..4.30 rows=1 width=16) (actual time=0.002..0.002 rows=1.00 loops=51)
--                       Index Cond: (group_id = g.id)
--                       Filter: (InitPlan 6).col1
--                       Heap Fetches: 0
--                       Index Searches: 51
--                       Buffers: shared hit=103
--                 ->  Bitmap Heap Scan on municipality_version v  (cost=4.29..10.20 rows=1 width=16) (actual time=0.005..0.005 rows=1.00 loops=51)
--                       Recheck Cond: (s.municipality_id = municipality_id)
--                       Filter: ((valid_to IS NULL) OR (valid_to > (InitPlan 5).col1))
--                       Rows Removed by Filter: 0
--                       Heap Blocks: exact=69
--                       Buffers: shared hit=172
--                       ->  Bitmap Index Scan on municipality_version_by_municipality  (cost=0.00..4.29 rows=2 width=0) (actual time=0.002..0.002 rows=1.35 loops=51)
--                             Index Cond: (municipality_id = s.municipality_id)
--                             Index Searches: 51
--                             Buffers: shared hit=102
--         SubPlan 9
--           ->  Aggregate  (cost=10.10..10.11 rows=1 width=32) (actual time=0.019..0.019 rows=1.00 loops=51)
--                 Buffers: shared hit=155
--                 InitPlan 8
--                   ->  Result  (cost=0.00..0.02 rows=1 width=1) (actual time=0.001..0.001 rows=1.00 loops=1)
--                 ->  Index Scan using group_capacity_pkey on group_capacity  (cost=0.29..10.07 rows=1 width=24) (actual time=0.003..0.003 rows=2.35 loops=51)
--                       Index Cond: (group_id = g.id)
--                       Filter: (InitPlan 8).col1
--                       Index Searches: 51
--                       Buffers: shared hit=155
-- Planning:
--   Buffers: shared hit=22
-- Planning Time: 1.194 ms
-- Execution Time: 2.190 ms
