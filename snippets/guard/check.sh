cargo deny check bans
