-- passed_tie: the covered-contract tie that a consumer's state gets over one edge.
-- A use carries its own tie; a tie passes up a subcontract or a subprocessing; ownership and products carry none.
create or replace macro passed_tie(kind, consumer_sort, reached, tie, next_tie) as
    case
        when kind in ('uses', 'buys', 'provides', 'resells') and consumer_sort = 'f' then tie
        when kind not in ('subcontracts', 'subprocesses') then ''
        when reached = 'vendor' then tie
        when next_tie = '*' and tie <> '' then tie
        else next_tie
    end
