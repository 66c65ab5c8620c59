-- strength of a group
with asked as (
    select m.capabilities, availability_at(a.weekly, a.not_now_until, a.away, moment.at) as state
    from membership m left join availability a on a.person_id = m.person_id,
      (select coalesce($2::timestamptz, clock_now()) as at) moment
    where m.group_id = $1 and m.left_at is null),
  counted as (
    select capability, count(*) as members, count(*) filter (where state = 'available') as available,
      count(*) filter (where state = 'untold') as untold
    from asked, unnest(capabilities) capability group by capability),
  minimum as (select capability, people from group_minimum where group_id = $1)
  select g.id as "groupId", g.version, coalesce($2::timestamptz, clock_now()) as at,
    (select count(*)::integer from asked) as members,
    (select count(*)::integer from asked where state = 'available') as available,
    (select count(*)::integer from asked where state = 'away') as away,
    (select count(*)::integer from asked where state = 'untold') as untold,
    (select coalesce(jsonb_agg(jsonb_build_object('capability', capability, 'members', coalesce(c.members, 0),
        'available', coalesce(c.available, 0), 'untold', coalesce(c.untold, 0), 'minimum', n.people) order by capability), '[]')
      from counted c full join minimum n using (capability)) as capabilities,
    (select coalesce(jsonb_agg(to_jsonb(s)), '[]') from (
  with days as (
    select distinct start + ahead as day from generate_series(0, 6) ahead, (
      select (clock_now() at time zone 'Europe/Oslo')::date as start
      union
      select lower(days) from membership m join availability a on a.person_id = m.person_id, unnest(a.away) days
      where m.group_id = $1 and m.left_at is null and lower(days) between (clock_now() at time zone 'Europe/Oslo')::date and (clock_now() at time zone 'Europe/Oslo')::date + 60) starts)
  select distinct on (g.capability, usual) g.capability, usual, d.day as "from", g.people as minimum, found.people,
    to_char(make_interval(mins => found.minute), 'HH24:MI') as clock
  from group_minimum g cross join days d
  cross join lateral thinnest_hour(g.group_id, g.capability, d.day, false) week
  cross join lateral thinnest_hour(g.group_id, g.capability, d.day, true) left_then
  cross join lateral (values (true, week.people, week.minute), (false, left_then.people, left_then.minute)) found (usual, people, minute)
  where g.group_id = $1 and found.people < g.people and (usual or found.people < week.people)
  order by g.capability, usual, d.day) s) as shortages
  from care_group g where g.id = $1

-- Index Scan using care_group_pkey on care_group g  (cost=10578.74..10587.01 rows=1 width=108) (actual time=7.206..7.255 rows=1.00 loops=1)
--   Index Cond: (id = '01a202d7-a337-7333-9f68-9189ffde1715'::uuid)
--   Filter: (InitPlan 138).col1
--   Index Searches: 1
--   Buffers: shared hit=2774
--   CTE asked
--     ->  Nested Loop Left Join  (cost=0.93..5011.16 rows=21 width=61) (actual time=0.077..0.693 rows=27.00 loops=1)
--           Buffers: shared hit=198
--           InitPlan 1
--             ->  Result  (cost=0.00..0.01 rows=1 width=1) (actual time=0.001..0.001 rows=1.00 loops=1)
--           InitPlan 2
--             ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.006..0.006 rows=1.00 loops=1)
--           InitPlan 3
--             ->  Result  (cost=0.00..0.02 rows=1 width=16) (never executed)
--           InitPlan 20
--             ->  Result  (cost=0.00..0.01 rows=1 width=1) (actual time=0.001..0.001 rows=1.00 loops=1)
--           InitPlan 21
--             ->  Result  (cost=0.00..0.02 rows=1 width=16) (actual time=0.002..0.003 rows=1.00 loops=1)
--           ->  Index Scan using membership_once on membership m_1  (cost=0.42..2661.74 rows=21 width=45) (actual time=0.025..0.046 rows=27.00 loops=1)
--                 Index Cond: (group_id = '01a202d7-a337-7333-9f68-9189ffde1715'::uuid)
--                 Filter: ((InitPlan 1).col1 OR (group_id = ANY ((InitPlan 2).col1)) OR (person_id = (InitPlan 3).col1) OR ((left_at IS NULL) AND (((roles && '{group_leader,group_deputy}'::text[]) AND (ANY (group_id = (hashed SubPlan 9).col1))) OR EXISTS(SubPlan 11))) OR ((left_at IS NULL) AND (roles && '{group_leader,group_deputy}'::text[]) AND (ANY (group_id = (hashed SubPlan 19).col1))))
--                 Index Searches: 1
--                 Buffers: shared hit=4
--                 SubPlan 9
--                   ->  Bitmap Heap Scan on group_municipality g_1  (cost=29.18..149.52 rows=207 width=16) (never executed)
--                         Recheck Cond: (municipality_id = ANY ((InitPlan 7).col1))
--                         Filter: (InitPlan 8).col1
--                         InitPlan 7
--                           ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                         InitPlan 8
--                           ->  Result  (cost=0.00..0.02 rows=1 width=1) (never executed)
--                         ->  Bitmap Index Scan on group_municipality_by_municipality  (cost=0.00..29.09 rows=415 width=0) (never executed)
--                               Index Cond: (municipality_id = ANY ((InitPlan 7).col1))
--                               Index Searches: 0
--                 SubPlan 11
--                   ->  Index Scan using agreement_contact_by_person on agreement_contact c  (cost=0.31..8.39 rows=1 width=0) (never executed)
--                         Index Cond: (person_id = m_1.person_id)
--                         Filter: ((group_id = m_1.group_id) AND (municipality_id = ANY ((InitPlan 10).col1)) AND ((COALESCE(current_setting('beredt.kind'::text, true), ''::text) = 'system'::text) OR (municipality_id = ANY (COALESCE((NULLIF(current_setting('beredt.municipalities'::text, true), ''::text))::uuid[], '{}'::uuid[]))) OR (group_id = ANY (COALESCE((NULLIF(current_setting('beredt.groups'::text, true), ''::text))::uuid[], '{}'::uuid[])))))
--                         Index Searches: 0
--                         InitPlan 10
--                           ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                 SubPlan 19
--                   ->  Index Scan using group_organisation_by_organisation on group_organisation o  (cost=0.32..47.06 rows=5 width=16) (never executed)
--                         Index Cond: (organisation_id = ANY ((InitPlan 17).col1))
--                         Filter: (InitPlan 18).col1
--                         Index Searches: 0
--                         InitPlan 17
--                           ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                         InitPlan 18
--                           ->  Result  (cost=0.00..0.02 rows=1 width=1) (never executed)
--           ->  Index Scan using availability_pkey on availability a  (cost=0.42..111.37 rows=1 width=90) (actual time=0.005..0.005 rows=0.67 loops=27)
--                 Index Cond: (person_id = m_1.person_id)
--                 Filter: ((InitPlan 20).col1 OR (person_id = (InitPlan 21).col1) OR EXISTS(SubPlan 42))
--                 Index Searches: 27
--                 Buffers: shared hit=167
--                 SubPlan 42
--                   ->  Index Scan using membership_by_person on membership m  (cost=0.50..102.93 rows=1 width=0) (actual time=0.003..0.004 rows=1.00 loops=17)
--                         Index Cond: (person_id = a.person_id)
--                         Filter: ((group_id = ANY ((InitPlan 22).col1)) AND ((InitPlan 23).col1 OR (group_id = ANY ((InitPlan 24).col1)) OR (person_id = (InitPlan 25).col1) OR ((left_at IS NULL) AND (((roles && '{group_leader,group_deputy}'::text[]) AND EXISTS(SubPlan 28)) OR EXISTS(SubPlan 33))) OR ((left_at IS NULL) AND (roles && '{group_leader,group_deputy}'::text[]) AND (ANY (group_id = (hashed SubPlan 41).col1)))))
--                         Index Searches: 17
--                         Buffers: shared hit=68
--                         InitPlan 22
--                           ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.003..0.003 rows=1.00 loops=1)
--                         InitPlan 23
--                           ->  Result  (cost=0.00..0.01 rows=1 width=1) (actual time=0.001..0.001 rows=1.00 loops=1)
--                         InitPlan 24
--                           ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.002..0.002 rows=1.00 loops=1)
--                         InitPlan 25
--                           ->  Result  (cost=0.00..0.02 rows=1 width=16) (never executed)
--                         SubPlan 28
--                           ->  Index Only Scan using group_municipality_pkey on group_municipality g_2  (cost=0.32..43.00 rows=1 width=0) (never executed)
--                                 Index Cond: ((group_id = m.group_id) AND (municipality_id = ANY ((InitPlan 26).col1)))
--                                 Filter: (InitPlan 27).col1
--                                 Heap Fetches: 0
--                                 Index Searches: 0
--                                 InitPlan 26
--                                   ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                                 InitPlan 27
--                                   ->  Result  (cost=0.00..0.02 rows=1 width=1) (never executed)
--                         SubPlan 33
--                           ->  Index Scan using agreement_contact_by_person on agreement_contact c_1  (cost=0.31..8.39 rows=1 width=0) (never executed)
--                                 Index Cond: (person_id = m.person_id)
--                                 Filter: ((group_id = m.group_id) AND (municipality_id = ANY ((InitPlan 32).col1)) AND ((COALESCE(current_setting('beredt.kind'::text, true), ''::text) = 'system'::text) OR (municipality_id = ANY (COALESCE((NULLIF(current_setting('beredt.municipalities'::text, true), ''::text))::uuid[], '{}'::uuid[]))) OR (group_id = ANY (COALESCE((NULLIF(current_setting('beredt.groups'::text, true), ''::text))::uuid[], '{}'::uuid[])))))
--                                 Index Searches: 0
--                                 InitPlan 32
--                                   ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                         SubPlan 41
--                           ->  Index Scan using group_organisation_by_organisation on group_organisation o_1  (cost=0.32..47.06 rows=5 width=16) (never executed)
--                                 Index Cond: (organisation_id = ANY ((InitPlan 39).col1))
--                                 Filter: (InitPlan 40).col1
--                                 Index Searches: 0
--                                 InitPlan 39
--                                   ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                                 InitPlan 40
--                                   ->  Result  (cost=0.00..0.02 rows=1 width=1) (never executed)
--   InitPlan 65
--     ->  Aggregate  (cost=0.47..0.48 rows=1 width=4) (actual time=0.699..0.700 rows=1.00 loops=1)
--           Buffers: shared hit=198
--           ->  CTE Scan on asked  (cost=0.00..0.42 rows=21 width=0) (actual time=0.079..0.693 rows=27.00 loops=1)
--                 Storage: Memory  Maximum Storage: 18kB
--                 Buffers: shared hit=198
--   InitPlan 66
--     ->  Aggregate  (cost=0.47..0.49 rows=1 width=4) (actual time=0.009..0.010 rows=1.00 loops=1)
--           ->  CTE Scan on asked asked_1  (cost=0.00..0.47 rows=1 width=0) (actual time=0.002..0.007 rows=18.00 loops=1)
--                 Filter: (state = 'available'::text)
--                 Rows Removed by Filter: 9
--                 Storage: Memory  Maximum Storage: 18kB
--   InitPlan 67
--     ->  Aggregate  (cost=0.47..0.49 rows=1 width=4) (actual time=0.004..0.005 rows=1.00 loops=1)
--           ->  CTE Scan on asked asked_2  (cost=0.00..0.47 rows=1 width=0) (actual time=0.003..0.003 rows=0.00 loops=1)
--                 Filter: (state = 'away'::text)
--                 Rows Removed by Filter: 27
--                 Storage: Memory  Maximum Storage: 18kB
--   InitPlan 68
--     ->  Aggregate  (cost=0.47..0.49 rows=1 width=4) (actual time=0.006..0.007 rows=1.00 loops=1)
--           ->  CTE Scan on asked asked_3  (cost=0.00..0.47 rows=1 width=0) (actual time=0.001..0.005 rows=9.00 loops=1)
--                 Filter: (state = 'untold'::text)
--                 Rows Removed by Filter: 18
--                 Storage: Memory  Maximum Storage: 18kB
--   InitPlan 71
--     ->  Aggregate  (cost=9.57..9.58 rows=1 width=32) (actual time=0.128..0.134 rows=1.00 loops=1)
--           Buffers: shared hit=3
--           InitPlan 69
--             ->  Result  (cost=0.00..0.01 rows=1 width=1) (actual time=0.001..0.002 rows=1.00 loops=1)
--           InitPlan 70
--             ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.003..0.003 rows=1.00 loops=1)
--           ->  Sort  (cost=9.52..9.52 rows=1 width=63) (actual time=0.104..0.109 rows=1.00 loops=1)
--                 Sort Key: (COALESCE(capability.capability, group_minimum.capability))
--                 Sort Method: quicksort  Memory: 25kB
--                 Buffers: shared hit=3
--                 ->  Hash Full Join  (cost=1.47..9.51 rows=1 width=63) (actual time=0.094..0.101 rows=1.00 loops=1)
--                       Hash Cond: (group_minimum.capability = capability.capability)
--                       Buffers: shared hit=3
--                       ->  Index Scan using group_minimum_pkey on group_minimum  (cost=0.29..8.32 rows=1 width=7) (actual time=0.016..0.017 rows=1.00 loops=1)
--                             Index Cond: (group_id = '01a202d7-a337-7333-9f68-9189ffde1715'::uuid)
--                             Filter: ((InitPlan 69).col1 OR (group_id = ANY ((InitPlan 70).col1)))
--                             Index Searches: 1
--                             Buffers: shared hit=3
--                       ->  Hash  (cost=1.17..1.17 rows=1 width=56) (actual time=0.066..0.069 rows=1.00 loops=1)
--                             Buckets: 1024  Batches: 1  Memory Usage: 9kB
--                             ->  HashAggregate  (cost=1.16..1.17 rows=1 width=56) (actual time=0.064..0.066 rows=1.00 loops=1)
--                                   Group Key: capability.capability
--                                   Batches: 1  Memory Usage: 32kB
--                                   ->  Nested Loop  (cost=0.00..0.84 rows=21 width=64) (actual time=0.010..0.050 rows=27.00 loops=1)
--                                         ->  CTE Scan on asked asked_4  (cost=0.00..0.42 rows=21 width=64) (actual time=0.000..0.004 rows=27.00 loops=1)
--                                               Storage: Memory  Maximum Storage: 18kB
--                                         ->  Function Scan on unnest capability  (cost=0.00..0.01 rows=1 width=32) (actual time=0.001..0.001 rows=1.00 loops=27)
--   InitPlan 137
--     ->  Aggregate  (cost=5555.75..5555.76 rows=1 width=32) (actual time=6.293..6.315 rows=1.00 loops=1)
--           Buffers: shared hit=2569
--           ->  Subquery Scan on s  (cost=5555.10..5555.74 rows=2 width=40) (actual time=6.290..6.312 rows=0.00 loops=1)
--                 Buffers: shared hit=2569
--                 ->  Unique  (cost=5555.10..5555.72 rows=2 width=48) (actual time=6.290..6.312 rows=0.00 loops=1)
--                       Buffers: shared hit=2569
--                       InitPlan 72
--                         ->  Result  (cost=0.00..0.01 rows=1 width=1) (actual time=0.001..0.002 rows=1.00 loops=1)
--                       InitPlan 73
--                         ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.003..0.003 rows=1.00 loops=1)
--                       ->  Incremental Sort  (cost=5555.07..5555.51 rows=34 width=48) (actual time=6.289..6.309 rows=0.00 loops=1)
--                             Sort Key: g_5.capability, "*VALUES*".column1, (((((clock_now() AT TIME ZONE 'Europe/Oslo'::text))::date) + ahead.ahead))
--                             Presorted Key: g_5.capability
--                             Full-sort Groups: 1  Sort Method: quicksort  Average Memory: 25kB  Peak Memory: 25kB
--                             Buffers: shared hit=2569
--                             ->  Nested Loop  (cost=5538.30..5554.20 rows=34 width=48) (actual time=6.271..6.291 rows=0.00 loops=1)
--                                   Buffers: shared hit=2569
--                                   ->  Nested Loop  (cost=5538.30..5550.57 rows=77 width=27) (actual time=1.712..6.267 rows=7.00 loops=1)
--                                         Buffers: shared hit=2569
--                                         ->  Nested Loop  (cost=5538.05..5548.78 rows=77 width=35) (actual time=1.231..3.510 rows=7.00 loops=1)
--                                               Buffers: shared hit=1372
--                                               ->  Index Scan using group_minimum_pkey on group_minimum g_5  (cost=0.29..8.32 rows=1 width=23) (actual time=0.011..0.012 rows=1.00 loops=1)
--                                                     Index Cond: (group_id = '01a202d7-a337-7333-9f68-9189ffde1715'::uuid)
--                                                     Filter: ((InitPlan 72).col1 OR (group_id = ANY ((InitPlan 73).col1)))
--                                                     Index Searches: 1
--                                                     Buffers: shared hit=3
--                                               ->  Nested Loop  (cost=5537.77..5539.69 rows=77 width=12) (actual time=1.218..3.492 rows=7.00 loops=1)
--                                                     Buffers: shared hit=1369
--                                                     ->  Unique  (cost=5537.52..5537.90 rows=77 width=4) (actual time=0.268..0.291 rows=7.00 loops=1)
--                                                           Buffers: shared hit=172
--                                                           ->  Sort  (cost=5537.52..5537.71 rows=77 width=4) (actual time=0.267..0.287 rows=7.00 loops=1)
--                                                                 Sort Key: (((((clock_now() AT TIME ZONE 'Europe/Oslo'::text))::date) + ahead.ahead))
--                                                                 Sort Method: quicksort  Memory: 25kB
--                                                                 Buffers: shared hit=172
--                                                                 ->  Nested Loop  (cost=5533.80..5535.10 rows=77 width=4) (actual time=0.257..0.280 rows=7.00 loops=1)
--                                                                       Buffers: shared hit=172
--                                                                       ->  Function Scan on generate_series ahead  (cost=0.00..0.07 rows=7 width=4) (actual time=0.007..0.008 rows=7.00 loops=1)
--                                                                       ->  Materialize  (cost=5533.79..5533.90 rows=11 width=4) (actual time=0.036..0.038 rows=1.00 loops=7)
--                                                                             Storage: Memory  Maximum Storage: 17kB
--                                                                             Buffers: shared hit=172
--                                                                             ->  Unique  (cost=5533.79..5533.85 rows=11 width=4) (actual time=0.246..0.263 rows=1.00 loops=1)
--                                                                                   Buffers: shared hit=172
--                                                                                   ->  Sort  (cost=5533.79..5533.82 rows=11 width=4) (actual time=0.246..0.262 rows=1.00 loops=1)
--                                                                                         Sort Key: (((clock_now() AT TIME ZONE 'Europe/Oslo'::text))::date)
--                                                                                         Sort Method: quicksort  Memory: 25kB
--                                                                                         Buffers: shared hit=172
--                                                                                         ->  Append  (cost=0.00..5533.60 rows=11 width=4) (actual time=0.050..0.255 rows=1.00 loops=1)
--                                                                                               Buffers: shared hit=172
--                                                                                               ->  Result  (cost=0.00..0.27 rows=1 width=4) (actual time=0.049..0.050 rows=1.00 loops=1)
--                                                                                                     Buffers: shared hit=1
--                                                                                               ->  Nested Loop  (cost=0.94..5533.28 rows=10 width=4) (actual time=0.189..0.204 rows=0.00 loops=1)
--                                                                                                     Buffers: shared hit=171
--                                                                                                     InitPlan 74
--                                                                                                       ->  Result  (cost=0.00..0.01 rows=1 width=1) (actual time=0.001..0.002 rows=1.00 loops=1)
--                                                                                                     InitPlan 75
--                                                                                                       ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.002..0.003 rows=1.00 loops=1)
--                                                                                                     InitPlan 76
--                                                                                                       ->  Result  (cost=0.00..0.02 rows=1 width=16) (never executed)
--                                                                                                     InitPlan 93
--                                                                                                       ->  Result  (cost=0.00..0.01 rows=1 width=1) (actual time=0.001..0.001 rows=1.00 loops=1)
--                                                                                                     InitPlan 94
--                                                                                                       ->  Result  (cost=0.00..0.02 rows=1 width=16) (actual time=0.002..0.002 rows=1.00 loops=1)
--                                                                                                     ->  Nested Loop  (cost=0.84..5000.57 rows=10 width=9) (actual time=0.031..0.175 rows=18.00 loops=1)
--                                                                                                           Buffers: shared hit=171
--                                                                                                           ->  Index Scan using membership_once on membership m_3  (cost=0.42..2661.74 rows=21 width=16) (actual time=0.017..0.032 rows=27.00 loops=1)
--                                                                                                                 Index Cond: (group_id = '01a202d7-a337-7333-9f68-9189ffde1715'::uuid)
--                                                                                                                 Filter: ((InitPlan 74).col1 OR (group_id = ANY ((InitPlan 75).col1)) OR (person_id = (InitPlan 76).col1) OR ((left_at IS NULL) AND (((roles && '{group_leader,group_deputy}'::text[]) AND (ANY (group_id = (hashed SubPlan 82).col1))) OR EXISTS(SubPlan 84))) OR ((left_at IS NULL) AND (roles && '{group_leader,group_deputy}'::text[]) AND (ANY (group_id = (hashed SubPlan 92).col1))))
--                                                                                                                 Index Searches: 1
--                                                                                                                 Buffers: shared hit=4
--                                                                                                                 SubPlan 82
--                                                                                                                   ->  Bitmap Heap Scan on group_municipality g_3  (cost=29.18..149.52 rows=207 width=16) (never executed)
--                                                                                                                         Recheck Cond: (municipality_id = ANY ((InitPlan 80).col1))
--                                                                                                                         Filter: (InitPlan 81).col1
--                                                                                                                         InitPlan 80
--                                                                                                                           ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                                                                                                                         InitPlan 81
--                                                                                                                           ->  Result  (cost=0.00..0.02 rows=1 width=1) (never executed)
--                                                                                                                         ->  Bitmap Index Scan on group_municipality_by_municipality  (cost=0.00..29.09 rows=415 width=0) (never executed)
--                                                                                                                               Index Cond: (municipality_id = ANY ((InitPlan 80).col1))
--                                                                                                                               Index Searches: 0
--                                                                                                                 SubPlan 84
--                                                                                                                   ->  Index Scan using agreement_contact_by_person on agreement_contact c_2  (cost=0.31..8.39 rows=1 width=0) (never executed)
--                                                                                                                         Index Cond: (person_id = m_3.person_id)
--                                                                                                                         Filter: ((group_id = m_3.group_id) AND (municipality_id = ANY ((InitPlan 83).col1)) AND ((COALESCE(current_setting('beredt.kind'::text, true), ''::text) = 'system'::text) OR (municipality_id = ANY (COALESCE((NULLIF(current_setting('beredt.municipalities'::text, true), ''::text))::uuid[], '{}'::uuid[]))) OR (group_id = ANY (COALESCE((NULLIF(current_setting('beredt.groups'::text, true), ''::text))::uuid[], '{}'::uuid[])))))
--                                                                                                                         Index Searches: 0
--                                                                                                                         InitPlan 83
--                                                                                                                           ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                                                                                                                 SubPlan 92
--                                                                                                                   ->  Index Scan using group_organisation_by_organisation on group_organisation o_2  (cost=0.32..47.06 rows=5 width=16) (never executed)
--                                                                                                                         Index Cond: (organisation_id = ANY ((InitPlan 90).col1))
--                                                                                                                         Filter: (InitPlan 91).col1
--                                                                                                                         Index Searches: 0
--                                                                                                                         InitPlan 90
--                                                                                                                           ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                                                                                                                         InitPlan 91
--                                                                                                                           ->  Result  (cost=0.00..0.02 rows=1 width=1) (never executed)
--                                                                                                           ->  Index Scan using availability_pkey on availability a_1  (cost=0.42..111.37 rows=1 width=25) (actual time=0.005..0.005 rows=0.67 loops=27)
--                                                                                                                 Index Cond: (person_id = m_3.person_id)
--                                                                                                                 Filter: ((InitPlan 93).col1 OR (person_id = (InitPlan 94).col1) OR EXISTS(SubPlan 115))
--                                                                                                                 Index Searches: 27
--                                                                                                                 Buffers: shared hit=167
--                                                                                                                 SubPlan 115
--                                                                                                                   ->  Index Scan using membership_by_person on membership m_2  (cost=0.50..102.93 rows=1 width=0) (actual time=0.003..0.003 rows=1.00 loops=17)
--                                                                                                                         Index Cond: (person_id = a_1.person_id)
--                                                                                                                         Filter: ((group_id = ANY ((InitPlan 95).col1)) AND ((InitPlan 96).col1 OR (group_id = ANY ((InitPlan 97).col1)) OR (person_id = (InitPlan 98).col1) OR ((left_at IS NULL) AND (((roles && '{group_leader,group_deputy}'::text[]) AND EXISTS(SubPlan 101)) OR EXISTS(SubPlan 106))) OR ((left_at IS NULL) AND (roles && '{group_leader,group_deputy}'::text[]) AND (ANY (group_id = (hashed SubPlan 114).col1)))))
--                                                                                                                         Index Searches: 17
--                                                                                                                         Buffers: shared hit=68
--                                                                                                                         InitPlan 95
--                                                                                                                           ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.002..0.002 rows=1.00 loops=1)
--                                                                                                                         InitPlan 96
--                                                                                                                           ->  Result  (cost=0.00..0.01 rows=1 width=1) (actual time=0.001..0.002 rows=1.00 loops=1)
--                                                                                                                         InitPlan 97
--                                                                                                                           ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.002..0.002 rows=1.00 loops=1)
--                                                                                                                         InitPlan 98
--                                                                                                                           ->  Result  (cost=0.00..0.02 rows=1 width=16) (never executed)
--                                                                                                                         SubPlan 101
--                                                                                                                           ->  Index Only Scan using group_municipality_pkey on group_municipality g_4  (cost=0.32..43.00 rows=1 width=0) (never executed)
--                                                                                                                                 Index Cond: ((group_id = m_2.group_id) AND (municipality_id = ANY ((InitPlan 99).col1)))
--                                                                                                                                 Filter: (InitPlan 100).col1
--                                                                                                                                 Heap Fetches: 0
--                                                                                                                                 Index Searches: 0
--                                                                                                                                 InitPlan 99
--                                                                                                                                   ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                                                                                                                                 InitPlan 100
--                                                                                                                                   ->  Result  (cost=0.00..0.02 rows=1 width=1) (never executed)
--                                                                                                                         SubPlan 106
--                                                                                                                           ->  Index Scan using agreement_contact_by_person on agreement_contact c_3  (cost=0.31..8.39 rows=1 width=0) (never executed)
--                                                                                                                                 Index Cond: (person_id = m_2.person_id)
--                                                                                                                                 Filter: ((group_id = m_2.group_id) AND (municipality_id = ANY ((InitPlan 105).col1)) AND ((COALESCE(current_setting('beredt.kind'::text, true), ''::text) = 'system'::text) OR (municipality_id = ANY (COALESCE((NULLIF(current_setting('beredt.municipalities'::text, true), ''::text))::uuid[], '{}'::uuid[]))) OR (group_id = ANY (COALESCE((NULLIF(current_setting('beredt.groups'::text, true), ''::text))::uuid[], '{}'::uuid[])))))
--                                                                                                                                 Index Searches: 0
--                                                                                                                                 InitPlan 105
--                                                                                                                                   ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                                                                                                                         SubPlan 114
--                                                                                                                           ->  Index Scan using group_organisation_by_organisation on group_organisation o_3  (cost=0.32..47.06 rows=5 width=16) (never executed)
--                                                                                                                                 Index Cond: (organisation_id = ANY ((InitPlan 112).col1))
--                                                                                                                                 Filter: (InitPlan 113).col1
--                                                                                                                                 Index Searches: 0
--                                                                                                                                 InitPlan 112
--                                                                                                                                   ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                                                                                                                                 InitPlan 113
--                                                                                                                                   ->  Result  (cost=0.00..0.02 rows=1 width=1) (never executed)
--                                                                                                     ->  Function Scan on unnest days  (cost=0.00..53.25 rows=1 width=32) (actual time=0.001..0.001 rows=0.00 loops=18)
--                                                                                                           Filter: ((lower(days) >= ((clock_now() AT TIME ZONE 'Europe/Oslo'::text))::date) AND (lower(days) <= (((clock_now() AT TIME ZONE 'Europe/Oslo'::text))::date + 60)))
--                                                     ->  Function Scan on thinnest_hour week  (cost=0.25..0.26 rows=1 width=8) (actual time=0.456..0.456 rows=1.00 loops=7)
--                                                           Buffers: shared hit=1197
--                                         ->  Function Scan on thinnest_hour left_then  (cost=0.25..0.26 rows=1 width=8) (actual time=0.393..0.393 rows=1.00 loops=7)
--                                               Buffers: shared hit=1197
--                                   ->  Values Scan on "*VALUES*"  (cost=0.00..0.03 rows=1 width=9) (actual time=0.003..0.003 rows=0.00 loops=7)
--                                         Filter: ((column2 < g_5.people) AND (column1 OR (column2 < week.people)))
--                                         Rows Removed by Filter: 2
--   InitPlan 138
--     ->  Result  (cost=0.00..0.02 rows=1 width=1) (actual time=0.004..0.005 rows=1.00 loops=1)
-- Planning:
--   Buffers: shared hit=18
-- Planning Time: 6.921 ms
-- Execution Time: 7.961 ms
