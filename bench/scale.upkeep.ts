/**
 * What people and groups keep up to date in the world of `scale.world.ts`: two of three have told when they can be asked, one of three has
 * a course, one thing of twenty is to be checked, one of fifty expires, one of thirty has been lent out, every group has needs, requests,
 * activities and something to make ready, and every municipality writes down what it exercised, evaluated and must follow up.
 */
export const upkeep = `
  insert into availability (person_id, weekly, not_now_until, away, constraints)
    select person_id,
      case when n % 2 = 0 then '{[960,1440),[2400,2880),[3840,4320),[7200,10080)}'::int4multirange end,
      case when n % 40 = 0 then now() + interval '5 days' end,
      case when n % 12 = 0 then datemultirange(daterange(current_date - 2, current_date + (n % 30)::integer)) else '{}' end,
      case when n % 25 = 0 then 'Kan ikke bære tungt' end
    from somebody where n % 3 <> 0;
  insert into qualification (id, person_id, kind_id, obtained_on, valid_to, state)
    select uuidv7(), person_id, (select id from qualification_kind where area = 'course' order by id limit 1), current_date - 700,
      current_date + 30 + (n % 700)::integer, case when n % 60 = 0 then 'reported' else 'confirmed' end
    from somebody where n % 3 = 1;
  insert into group_minimum (group_id, capability, people) select group_id, 'food', 8 from made;
  create temp table thing as
    select id, group_id, row_number() over (partition by group_id order by id) as i from equipment_item;
  insert into equipment_interval (id, item_id, group_id, what, every_months, matters, due_on)
    select uuidv7(), id, group_id, 'usual', 12, i % 40 = 0, current_date + (i % 300)::integer - 10 from thing where i % 20 = 0;
  insert into equipment_batch (id, item_id, group_id, batch, quantity, expires_on)
    select uuidv7(), id, group_id, 'A' || i, 10, current_date + (i % 500)::integer from thing where i % 50 = 1;
  insert into maintenance_need (id, group_id, item_id, what, urgency, reported_by)
    select uuidv7(), group_id, id, 'Starter ikke', 'soon', (select person_id from somebody limit 1) from thing where i in (7, 8, 9);
  insert into support_request (id, group_id, municipality_id, kind, title, state, amount_asked, year)
    select uuidv7(), group_id, municipality_id, 'training', 'Førstehjelpskurs', 'sent', 12000, extract(year from current_date)
    from made, generate_series(1, 3);
  insert into preventive_activity (id, group_id, kind, title, held_on, people_reached, hours)
    select uuidv7(), group_id, 'first_aid', 'Kurs', current_date - (i * 40), 20, 3 from made, generate_series(1, 5) i;
  insert into equipment_check (id, item_id, group_id, result, what, checked_by, checked_at)
    select uuidv7(), id, group_id, 'fine', '{usual}', (select person_id from somebody limit 1), now() - make_interval(days => i::integer)
    from thing where i % 20 = 0;
  insert into equipment_loan (id, item_id, group_id, borrower, quantity, due_on, returned_at)
    select uuidv7(), id, group_id, 'Speidergruppa', 1, current_date + (i % 30)::integer - 5, case when i % 60 <> 0 then now() end
    from thing where i % 30 = 0;
  create temp table readying as select uuidv7() as list_id, group_id from made;
  insert into make_ready_list (id, group_id, title) select list_id, group_id, 'Etter flommen' from readying;
  insert into make_ready_line (list_id, item_id, group_id, done_at)
    select list_id, id, group_id, case when i > 2 then now() end from readying join thing using (group_id) where i <= 6;
  insert into exercise_invitation (id, exercise_id, municipality_id, kind, group_id, name, attended, headcount, hours)
    select uuidv7(), e.id, e.municipality_id, 'group', made.group_id, made.name, true, 8, 2
    from exercise e join made using (municipality_id) where made.n % 2 = 0 and e.held_on > current_date - 100;
  insert into exercise_evaluation (id, exercise_id, municipality_id, good, improve, person_id)
    select uuidv7(), id, municipality_id, 'Rask oppstart', 'Bedre lys', created_by
    from exercise where municipality_id is not null and held_on < current_date - 100;
  insert into exercise_follow_up (id, exercise_id, municipality_id, owner_name, text, due_on, state, done_on)
    select uuidv7(), id, municipality_id, 'Beredskapskoordinator', 'Skaff lys', held_on + 90 * i, how,
      case how when 'done' then held_on + 60 end
    from exercise cross join (values (1, 'done'), (2, 'open')) as ended (i, how) where municipality_id is not null;
  insert into statutory_entry (id, municipality_id, duty, done_on, done_by, recorded_by)
    select uuidv7(), town.id, duty, current_date - 200 - 150 * i, 'Beredskapskoordinator', (select person_id from somebody limit 1)
    from town, generate_series(0, 2) i, unnest('{plan_revision,plan_exercise,call_list}'::text[]) as duty;`;
