//! The ways that led a person there: the first visit, the last one, and the last before the first order.

/// One row a person with a visit, by id. The last visit is the last, whatever led to it: also a direct one,
/// which Google Analytics' own "last non-direct click" passes over. The moments are those of the visits'
/// beginnings.
pub const PLAN: &str = "
    WITH touches AS (
      SELECT person_id, channel, campaign, started_at, visitor_key, session_number,
             arrow_cast(first_order_of(person_id), 'Timestamp(Microsecond, None)') AS first_order_at
      FROM sessions WHERE person_id IS NOT NULL)
    SELECT person_id, count(*) AS sessions,
           first_value(channel ORDER BY started_at, visitor_key, session_number) AS first_channel,
           first_value(campaign ORDER BY started_at, visitor_key, session_number) AS first_campaign,
           min(started_at) AS first_at,
           first_value(channel ORDER BY started_at DESC, visitor_key DESC, session_number DESC) AS last_channel,
           first_value(campaign ORDER BY started_at DESC, visitor_key DESC, session_number DESC) AS last_campaign,
           max(started_at) AS last_at,
           first_value(channel ORDER BY started_at DESC, visitor_key DESC, session_number DESC)
             FILTER (WHERE started_at <= first_order_at) AS order_channel,
           first_value(campaign ORDER BY started_at DESC, visitor_key DESC, session_number DESC)
             FILTER (WHERE started_at <= first_order_at) AS order_campaign,
           max(started_at) FILTER (WHERE started_at <= first_order_at) AS order_touch_at,
           min(first_order_at) AS first_order_at
    FROM touches GROUP BY person_id ORDER BY person_id";
