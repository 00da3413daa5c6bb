package io.cinestream.booking.bookings;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Bookings extends JpaRepository<Booking, UUID> {

    /** The clock that decides deadlines. */
    @Query(nativeQuery = true, value = "select app_now()")
    Instant now();

    boolean existsByReference(String reference);

    Optional<Booking> findByIdAndCustomerId(UUID id, UUID customerId);

    List<Booking> findByCustomerIdOrderByPlacedAtDescIdDesc(UUID customerId);

    /** Without loading the booking, which is to be read only once it is locked. */
    @Query("select b.showId from Booking b where b.id = :id")
    Optional<UUID> showOf(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Booking b where b.id = :id")
    Optional<Booking> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Booking b where b.id = :id and b.customerId = :customerId")
    Optional<Booking> lockOwn(UUID id, UUID customerId);

    /** In the order of their ids, as everyone who locks several. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Booking b where b.showId = :showId and b.status in :statuses order by b.id")
    List<Booking> lockOfShow(UUID showId, List<BookingStatus> statuses);

    @Query("select distinct b.showId from Booking b where b.customerId = :customerId and b.status = :status")
    Set<UUID> showsOfCustomer(UUID customerId, BookingStatus status);

    /** In the order of their ids, as everyone who locks several. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Booking b where b.customerId = :customerId and b.status = :status order by b.id")
    List<Booking> lockOfCustomer(UUID customerId, BookingStatus status);

    /** One unpaid booking whose time is over; those that another instance is busy with are passed over, too. */
    @Query(nativeQuery = true, value = """
            select * from booking where status = 'AWAITING_PAYMENT' and expires_at <= app_now() and id <> all(:passedOver)
            order by expires_at limit 1 for update skip locked
            """)
    Optional<Booking> lockExpired(UUID[] passedOver);
}
