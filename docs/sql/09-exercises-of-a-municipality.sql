-- exercises of a municipality
select e.id, e.municipality_id as "municipalityId", (select v.name from municipality_version v
      where v.municipality_id = e.municipality_id order by v.valid_to desc nulls first limit 1) as "municipalityName",
    e.own_group_id as "groupId", g.name as "groupName", e.type, e.title, to_char(e.held_on, 'YYYY-MM-DD') as "on",
    to_char(e.starts_at, 'HH24:MI') as "startsAt", to_char(e.ends_at, 'HH24:MI') as "endsAt", e.place, e.state,
    e.tests_plan as "testsPlan", e.participants, e.hours, e.improve, e.incident_id as "incidentId",
    (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'kind', i.kind, 'groupId', i.group_id,
      'name', i.name, 'attended', i.attended, 'headcount', i.headcount, 'hours', i.hours,
      'answer', case when a.answer is not null
        then jsonb_build_object('answer', a.answer, 'headcount', a.headcount, 'text', a.text) end)
    order by array_position('{group,unit,other}', i.kind), i.name), '[]')
  from exercise_invitation i left join exercise_answer a on a.invitation_id = i.id where i.exercise_id = e.id) as invitations, e.version,
    exists (select from exercise_evaluation v where v.exercise_id = e.id) as "isEvaluated",
    (select count(*)::int from exercise_follow_up f where f.exercise_id = e.id and f.state = 'open') as "openFollowUps"
  from exercise e left join care_group g on g.id = e.own_group_id
  where e.id = any(array(select id from exercise where municipality_id = any((select actor_municipalities())::uuid[])
  union select id from exercise where own_group_id = any((select actor_member_groups())::uuid[])
  union select exercise_id from exercise_invitation where group_id = any((select actor_member_groups())::uuid[]))) and ($1::uuid is null or e.municipality_id = any(municipality_family($1)))
    and ($2::uuid is null or e.own_group_id = $2
      or exists (select from exercise_invitation i where i.exercise_id = e.id and i.group_id = $2))
    and ($3::text is null or e.state = $3) and ($4::date is null or e.held_on >= $4) and ($5::date is null or e.held_on <= $5)
    and ($6::date is null or (e.held_on, e.id) < ($6, $7::uuid))
  order by e.held_on desc, e.id desc limit $8

-- Limit  (cost=2074.24..2158.39 rows=8 width=379) (actual time=0.433..0.905 rows=39.00 loops=1)
--   Buffers: shared hit=227
--   InitPlan 83
--     ->  HashAggregate  (cost=1948.51..1958.16 rows=965 width=16) (actual time=0.139..0.159 rows=39.00 loops=1)
--           Group Key: exercise.id
--           Batches: 1  Memory Usage: 65kB
--           Buffers: shared hit=13
--           ->  Append  (cost=93.86..1946.09 rows=965 width=16) (actual time=0.062..0.133 rows=39.00 loops=1)
--                 Buffers: shared hit=13
--                 ->  Bitmap Heap Scan on exercise  (cost=93.86..1785.55 rows=941 width=16) (actual time=0.061..0.080 rows=36.00 loops=1)
--                       Recheck Cond: (municipality_id = ANY ((InitPlan 51).col1))
--                       Filter: ((InitPlan 52).col1 OR (municipality_id = ANY ((InitPlan 53).col1)) OR (own_group_id = ANY ((InitPlan 54).col1)) OR (ANY (id = (hashed SubPlan 64).col1)))
--                       Heap Blocks: exact=4
--                       Buffers: shared hit=7
--                       InitPlan 51
--                         ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.008..0.009 rows=1.00 loops=1)
--                       InitPlan 52
--                         ->  Result  (cost=0.00..0.01 rows=1 width=1) (actual time=0.002..0.002 rows=1.00 loops=1)
--                       InitPlan 53
--                         ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.003..0.003 rows=1.00 loops=1)
--                       InitPlan 54
--                         ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                       ->  Bitmap Index Scan on exercise_by_municipality  (cost=0.00..93.55 rows=1249 width=0) (actual time=0.037..0.037 rows=36.00 loops=1)
--                             Index Cond: (municipality_id = ANY ((InitPlan 51).col1))
--                             Index Searches: 1
--                             Buffers: shared hit=3
--                       SubPlan 64
--                         ->  Seq Scan on exercise_invitation i_3  (cost=0.08..0.08 rows=1 width=16) (never executed)
--                               Filter: ((group_id = ANY ((InitPlan 60).col1)) AND ((InitPlan 61).col1 OR (municipality_id = ANY ((InitPlan 62).col1)) OR (group_id = ANY ((InitPlan 63).col1))))
--                               InitPlan 60
--                                 ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                               InitPlan 61
--                                 ->  Result  (cost=0.00..0.01 rows=1 width=1) (never executed)
--                               InitPlan 62
--                                 ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                               InitPlan 63
--                                 ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                 ->  Bitmap Heap Scan on exercise exercise_1  (cost=44.48..155.64 rows=23 width=16) (actual time=0.034..0.042 rows=3.00 loops=1)
--                       Recheck Cond: (own_group_id = ANY ((InitPlan 65).col1))
--                       Filter: ((InitPlan 66).col1 OR (municipality_id = ANY ((InitPlan 67).col1)) OR (own_group_id = ANY ((InitPlan 68).col1)) OR (ANY (id = (hashed SubPlan 78).col1)))
--                       Heap Blocks: exact=3
--                       Buffers: shared hit=6
--                       InitPlan 65
--                         ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.003..0.003 rows=1.00 loops=1)
--                       InitPlan 66
--                         ->  Result  (cost=0.00..0.01 rows=1 width=1) (actual time=0.001..0.001 rows=1.00 loops=1)
--                       InitPlan 67
--                         ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.003..0.003 rows=1.00 loops=1)
--                       InitPlan 68
--                         ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.003..0.003 rows=1.00 loops=1)
--                       ->  Bitmap Index Scan on exercise_by_group  (cost=0.00..44.40 rows=30 width=0) (actual time=0.018..0.018 rows=3.00 loops=1)
--                             Index Cond: (own_group_id = ANY ((InitPlan 65).col1))
--                             Index Searches: 1
--                             Buffers: shared hit=3
--                       SubPlan 78
--                         ->  Seq Scan on exercise_invitation i_4  (cost=0.08..0.08 rows=1 width=16) (never executed)
--                               Filter: ((group_id = ANY ((InitPlan 74).col1)) AND ((InitPlan 75).col1 OR (municipality_id = ANY ((InitPlan 76).col1)) OR (group_id = ANY ((InitPlan 77).col1))))
--                               InitPlan 74
--                                 ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                               InitPlan 75
--                                 ->  Result  (cost=0.00..0.01 rows=1 width=1) (never executed)
--                               InitPlan 76
--                                 ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                               InitPlan 77
--                                 ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                 ->  Seq Scan on exercise_invitation  (cost=0.08..0.08 rows=1 width=16) (actual time=0.002..0.003 rows=0.00 loops=1)
--                       Filter: ((group_id = ANY ((InitPlan 79).col1)) AND ((InitPlan 80).col1 OR (municipality_id = ANY ((InitPlan 81).col1)) OR (group_id = ANY ((InitPlan 82).col1))))
--                       InitPlan 79
--                         ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                       InitPlan 80
--                         ->  Result  (cost=0.00..0.01 rows=1 width=1) (never executed)
--                       InitPlan 81
--                         ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                       InitPlan 82
--                         ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--   InitPlan 84
--     ->  Result  (cost=0.00..0.01 rows=1 width=1) (actual time=0.001..0.001 rows=1.00 loops=1)
--   InitPlan 85
--     ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.002..0.002 rows=1.00 loops=1)
--   InitPlan 86
--     ->  Result  (cost=0.00..0.02 rows=1 width=32) (actual time=0.002..0.002 rows=1.00 loops=1)
--   InitPlan 97
--     ->  Result  (cost=0.00..0.02 rows=1 width=1) (actual time=0.001..0.002 rows=1.00 loops=1)
--   ->  Result  (cost=116.01..200.17 rows=8 width=379) (actual time=0.432..0.887 rows=39.00 loops=1)
--         Buffers: shared hit=227
--         ->  Sort  (cost=116.01..116.03 rows=8 width=310) (actual time=0.375..0.381 rows=39.00 loops=1)
--               Sort Key: e.held_on DESC, e.id DESC
--               Sort Method: quicksort  Memory: 30kB
--               Buffers: shared hit=47
--               ->  Nested Loop Left Join  (cost=0.70..115.89 rows=8 width=310) (actual time=0.223..0.329 rows=39.00 loops=1)
--                     Buffers: shared hit=47
--                     ->  Index Scan using exercise_pkey on exercise e  (cost=0.42..49.35 rows=8 width=193) (actual time=0.189..0.235 rows=39.00 loops=1)
--                           Index Cond: (id = ANY ((InitPlan 83).col1))
--                           Filter: ((InitPlan 84).col1 OR (municipality_id = ANY ((InitPlan 85).col1)) OR (own_group_id = ANY ((InitPlan 86).col1)) OR (ANY (id = (hashed SubPlan 96).col1)))
--                           Index Searches: 6
--                           Buffers: shared hit=38
--                           SubPlan 96
--                             ->  Seq Scan on exercise_invitation i_5  (cost=0.08..0.08 rows=1 width=16) (never executed)
--                                   Filter: ((group_id = ANY ((InitPlan 92).col1)) AND ((InitPlan 93).col1 OR (municipality_id = ANY ((InitPlan 94).col1)) OR (group_id = ANY ((InitPlan 95).col1))))
--                                   InitPlan 92
--                                     ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                                   InitPlan 93
--                                     ->  Result  (cost=0.00..0.01 rows=1 width=1) (never executed)
--                                   InitPlan 94
--                                     ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                                   InitPlan 95
--                                     ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                     ->  Index Scan using care_group_pkey on care_group g  (cost=0.29..8.30 rows=1 width=53) (actual time=0.001..0.001 rows=0.08 loops=39)
--                           Index Cond: (id = e.own_group_id)
--                           Filter: (InitPlan 97).col1
--                           Index Searches: 3
--                           Buffers: shared hit=9
--         SubPlan 1
--           ->  Limit  (cost=10.20..10.21 rows=1 width=12) (actual time=0.007..0.007 rows=0.92 loops=39)
--                 Buffers: shared hit=180
--                 ->  Sort  (cost=10.20..10.21 rows=2 width=12) (actual time=0.007..0.007 rows=0.92 loops=39)
--                       Sort Key: v.valid_to DESC
--                       Sort Method: top-N heapsort  Memory: 25kB
--                       Buffers: shared hit=180
--                       ->  Bitmap Heap Scan on municipality_version v  (cost=4.29..10.19 rows=2 width=12) (actual time=0.004..0.005 rows=2.77 loops=39)
--                             Recheck Cond: (municipality_id = e.municipality_id)
--                             Heap Blocks: exact=108
--                             Buffers: shared hit=180
--                             ->  Bitmap Index Scan on municipality_version_by_municipality  (cost=0.00..4.29 rows=2 width=0) (actual time=0.002..0.002 rows=2.77 loops=39)
--                                   Index Cond: (municipality_id = e.municipality_id)
--                                   Index Searches: 36
--                                   Buffers: shared hit=72
--         SubPlan 8
--           ->  Aggregate  (cost=0.15..0.16 rows=1 width=32) (actual time=0.002..0.003 rows=1.00 loops=39)
--                 InitPlan 2
--                   ->  Result  (cost=0.00..0.01 rows=1 width=1) (never executed)
--                 InitPlan 3
--                   ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                 InitPlan 4
--                   ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                 InitPlan 5
--                   ->  Result  (cost=0.00..0.01 rows=1 width=1) (never executed)
--                 InitPlan 6
--                   ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                 InitPlan 7
--                   ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                 ->  Sort  (cost=0.02..0.03 rows=1 width=173) (actual time=0.002..0.002 rows=0.00 loops=39)
--                       Sort Key: (array_position('{group,unit,other}'::text[], i.kind)), i.name
--                       Sort Method: quicksort  Memory: 25kB
--                       ->  Nested Loop Left Join  (cost=0.00..0.01 rows=1 width=173) (actual time=0.001..0.001 rows=0.00 loops=39)
--                             Join Filter: (a.invitation_id = i.id)
--                             ->  Seq Scan on exercise_invitation i  (cost=0.00..0.00 rows=1 width=105) (actual time=0.000..0.000 rows=0.00 loops=39)
--                                   Filter: ((exercise_id = e.id) AND ((InitPlan 2).col1 OR (municipality_id = ANY ((InitPlan 3).col1)) OR (group_id = ANY ((InitPlan 4).col1))))
--                             ->  Seq Scan on exercise_answer a  (cost=0.00..0.00 rows=1 width=84) (never executed)
--                                   Filter: ((InitPlan 5).col1 OR (municipality_id = ANY ((InitPlan 6).col1)) OR (group_id = ANY ((InitPlan 7).col1)))
--         SubPlan 36
--           ->  Seq Scan on exercise_evaluation v_1  (cost=0.06..0.06 rows=1 width=16) (actual time=0.004..0.006 rows=0.00 loops=1)
--                 Filter: ((InitPlan 23).col1 OR (municipality_id = ANY ((InitPlan 24).col1)) OR (group_id = ANY ((InitPlan 25).col1)) OR ((group_id IS NULL) AND (ANY (exercise_id = (hashed SubPlan 35).col1))))
--                 InitPlan 23
--                   ->  Result  (cost=0.00..0.01 rows=1 width=1) (never executed)
--                 InitPlan 24
--                   ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                 InitPlan 25
--                   ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                 SubPlan 35
--                   ->  Seq Scan on exercise_invitation i_1  (cost=0.08..0.08 rows=1 width=16) (never executed)
--                         Filter: ((group_id = ANY ((InitPlan 31).col1)) AND ((InitPlan 32).col1 OR (municipality_id = ANY ((InitPlan 33).col1)) OR (group_id = ANY ((InitPlan 34).col1))))
--                         InitPlan 31
--                           ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                         InitPlan 32
--                           ->  Result  (cost=0.00..0.01 rows=1 width=1) (never executed)
--                         InitPlan 33
--                           ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                         InitPlan 34
--                           ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--         SubPlan 50
--           ->  Aggregate  (cost=0.06..0.07 rows=1 width=4) (actual time=0.001..0.001 rows=1.00 loops=39)
--                 InitPlan 37
--                   ->  Result  (cost=0.00..0.01 rows=1 width=1) (never executed)
--                 InitPlan 38
--                   ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                 InitPlan 39
--                   ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                 ->  Seq Scan on exercise_follow_up f  (cost=0.00..0.00 rows=1 width=0) (actual time=0.000..0.000 rows=0.00 loops=39)
--                       Filter: ((exercise_id = e.id) AND (state = 'open'::text) AND ((InitPlan 37).col1 OR (municipality_id = ANY ((InitPlan 38).col1)) OR (group_id = ANY ((InitPlan 39).col1)) OR ((group_id IS NULL) AND (ANY (exercise_id = (hashed SubPlan 49).col1)))))
--                       SubPlan 49
--                         ->  Seq Scan on exercise_invitation i_2  (cost=0.08..0.08 rows=1 width=16) (never executed)
--                               Filter: ((group_id = ANY ((InitPlan 45).col1)) AND ((InitPlan 46).col1 OR (municipality_id = ANY ((InitPlan 47).col1)) OR (group_id = ANY ((InitPlan 48).col1))))
--                               InitPlan 45
--                                 ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                               InitPlan 46
--                                 ->  Result  (cost=0.00..0.01 rows=1 width=1) (never executed)
--                               InitPlan 47
--                                 ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
--                               InitPlan 48
--                                 ->  Result  (cost=0.00..0.02 rows=1 width=32) (never executed)
-- Planning:
--   Buffers: shared hit=92
-- Planning Time: 2.827 ms
-- Execution Time: 1.527 ms
