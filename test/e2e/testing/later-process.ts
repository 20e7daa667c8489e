// Loaded before an api process whose clock is ahead: what falls due in the days to come is due for it.
const DAYS = 40;
const now = Date.now.bind(Date);
Date.now = () => now() + DAYS * 86_400_000;
