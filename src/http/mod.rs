//! The people side: routes, their policy, their handlers, and one exit for errors.
