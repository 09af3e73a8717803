// A stream of items worked on by several threads, whose results are given on in the items' order.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace tidemark::pipeline {

// Told how many items are done, of how many (0: nobody knows); called by one thread at a time.
using Progress = std::function<void(std::size_t done, std::size_t total)>;

// The thread that adds items works as well whenever it would have to wait, so that one thread needs
// no other. Only a few items per thread are in the pool at any time, however many there are.
template <typename Item, typename Result>
class OrderedPool {
 public:
  using Work = std::function<Result(Item)>;  // called by several threads at once
  using Give = std::function<void(Result)>;  // called by one thread at a time, in order

  // `threads` with the one that adds. What work or give throw is thrown by add or finish.
  OrderedPool(std::size_t threads, Work work, Give give)
      : work_(std::move(work)), give_(std::move(give)), most_(kPerThread * threads) {
    for (std::size_t i = 1; i < threads; ++i) helpers_.emplace_back([this] { help(); });
  }

  ~OrderedPool() {
    {
      std::lock_guard lock(mutex_);
      ended_ = true;
      waiting_.clear();
    }
    changed_.notify_all();
  }

  void add(Item item) {
    std::unique_lock lock(mutex_);
    waiting_.emplace_back(added_++, std::move(item));
    changed_.notify_one();
    work_until(lock, helpers_.empty() ? 0 : most_ - 1);
  }

  // Returns when the last result has been given on.
  void finish() {
    std::unique_lock lock(mutex_);
    work_until(lock, 0);
  }

 private:
  using Lock = std::unique_lock<std::mutex>;
  static constexpr std::size_t kPerThread = 4;  // so that a slow item holds nobody up

  void work_until(Lock& lock, std::size_t left) {
    while (added_ - given_ > left && !failure_) {
      if (waiting_.empty()) changed_.wait(lock);
      else work_on_next(lock);
    }
    if (failure_) std::rethrow_exception(failure_);
  }

  void help() {
    Lock lock(mutex_);
    while (!ended_) {
      if (waiting_.empty() || failure_) changed_.wait(lock);
      else work_on_next(lock);
    }
  }

  // REQUIRES: an item waits, and the lock is held, as it is again afterwards
  void work_on_next(Lock& lock) {
    auto next = std::move(waiting_.front());
    waiting_.pop_front();
    std::optional<Result> result;
    if (unlocked(lock, [&] { result.emplace(work_(std::move(next.second))); })) {
      done_.emplace(next.first, std::move(*result));
    }
    give_on(lock);
  }

  // Whoever completes what is next in order gives it on, and what follows.
  void give_on(Lock& lock) {
    if (giving_) return;
    giving_ = true;
    while (!done_.empty() && done_.begin()->first == given_ && !failure_) {
      Result result = std::move(done_.begin()->second);
      done_.erase(done_.begin());
      if (unlocked(lock, [&] { give_(std::move(result)); })) ++given_;
    }
    giving_ = false;
    changed_.notify_all();
  }

  // Without the lock while the call lasts. What it throws, unless another call has failed before,
  // is thrown to whoever waits for the pool.
  template <typename Call>
  bool unlocked(Lock& lock, Call call) {
    std::exception_ptr failure;
    lock.unlock();
    try {
      call();
    } catch (...) {
      failure = std::current_exception();
    }
    lock.lock();
    if (!failure) return true;
    if (!failure_) failure_ = std::move(failure);
    changed_.notify_all();
    return false;
  }

  const Work work_;
  const Give give_;
  const std::size_t most_;  // items in the pool
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::pair<std::size_t, Item>> waiting_;  // with their numbers
  std::map<std::size_t, Result> done_;                // not yet given on
  std::size_t added_ = 0, given_ = 0;
  bool giving_ = false, ended_ = false;
  std::exception_ptr failure_;
  std::vector<std::jthread> helpers_;  // last: they end before what they use
};

}  // namespace tidemark::pipeline
