-- clearing_target: the states that give a firm the position that is to be cleared, under its leading test.
-- grain: firm x state.  reads: clearing_state, node, subject, position, route_test_rule.  params: designation, goal
select distinct subject.firm_key, clearing_state.state
from clearing_state
join node on node.node_id = clearing_state.node and node.sort = 'f'
join subject on subject.designation = $designation and subject.firm_key = substr(node.node, 3)
join position
    on position.designation = $designation and position.firm_key = subject.firm_key
    and position.test = subject.leading_test and position.position = $goal
join route_test_rule
    on route_test_rule.test = subject.leading_test and route_test_rule.route = clearing_state.route
    and route_test_rule.first_kind = clearing_state.first_kind
    and fits_tie(route_test_rule.tie, clearing_state.tie)
where clearing_state.state > 0 and (route_test_rule.gives = 'exposed' or $goal = 'unresolved')
