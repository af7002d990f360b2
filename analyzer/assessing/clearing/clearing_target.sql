-- clearing_target: the states that give a firm the position that is to be cleared, under its leading test.
-- grain: firm x state.  reads: clearing_state, node, assessed_firm, position, route_test_rule.  parameters: designation, goal
select distinct assessed_firm.firm_key, clearing_state.state
from clearing_state
join node on node.node_id = clearing_state.node and node.sort = 'f'
join assessed_firm on assessed_firm.designation = $designation and assessed_firm.firm_key = substr(node.node, 3)
join position
    on position.designation = $designation and position.firm_key = assessed_firm.firm_key
    and position.test = assessed_firm.leading_test and position.position = $goal
join route_test_rule
    on route_test_rule.test = assessed_firm.leading_test and route_test_rule.route = clearing_state.route
    and route_test_rule.first_kind = clearing_state.first_kind
    and fits_tie(route_test_rule.tie, clearing_state.tie)
where clearing_state.state > 0 and (route_test_rule.gives = 'exposed' or $goal = 'unresolved')
