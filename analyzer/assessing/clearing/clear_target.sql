-- clear_target: the states that give a firm the position that is to be cleared, under its leading test.
-- grain: firm x state.  reads: clear_state, node, subject, position, test_reach.  params: designation, goal
select distinct subject.firm_key, clear_state.state
from clear_state
join node on node.node_id = clear_state.node and node.sort = 'f'
join subject on subject.designation = $designation and subject.firm_key = substr(node.node, 3)
join position
    on position.designation = $designation and position.firm_key = subject.firm_key
    and position.test = subject.leading_test and position.position = $goal
join test_reach
    on test_reach.test = subject.leading_test and test_reach.route = clear_state.route
    and test_reach.first_kind = clear_state.first_kind
    and fits_tie(test_reach.tie, clear_state.tie)
where clear_state.state > 0 and (test_reach.gives = 'exposed' or $goal = 'unresolved')
